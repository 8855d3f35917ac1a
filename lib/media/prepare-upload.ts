import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  keepFolder,
  openWorkFolder,
  readStored,
  removeFolder,
  sweepWorkFolders,
} from '#lib/platform/storage.ts';
import { oneLine } from './credit-line.ts';
import type { Effort } from './develop.ts';
import { type Incoming, receiveFile } from './receive-file.ts';
import { folderOf } from './rules.ts';
import { runDevelop } from './run-develop.ts';
import { sniff } from './sniff.ts';
import type { PreparedPhoto } from './types.ts';

// Kept beside the renditions, so that the same photograph costs nothing the second time.
const recordSchema = z.object({
  mime: z.string(),
  bytes: z.number(),
  width: z.number(),
  height: z.number(),
  widths: z.array(z.number()),
  words: z.object({ caption: z.string(), credit: z.string(), creator: z.string(), copyright: z.string() }),
});

type PhotoRecord = z.infer<typeof recordSchema>;

let swept: Promise<void> | undefined;

/**
 * Takes an upload in: limits it, looks at its bytes, makes and stores its renditions, reads its caption and credit. Nothing
 * stays behind when it is refused (NightdeskError). Belongs outside any transaction; `registerAsset` writes the result down.
 */
export async function prepareUpload(
  upload: { filename: string; content: Incoming },
  effort: Effort = 'full',
): Promise<PreparedPhoto> {
  swept ??= sweepWorkFolders();
  await swept;
  const folder = await openWorkFolder();
  try {
    const source = join(folder, 'original');
    const { bytes, head, key } = await receiveFile(upload.content, source);
    const mime = await sniff(head);
    const record =
      (await findRecord(key)) ?? (await developAndKeep({ folder, source, key, mime, bytes, effort }));
    return preparedPhoto(key, upload.filename, record);
  } finally {
    await removeFolder(folder);
  }
}

type Order = { folder: string; source: string; key: string; mime: string; bytes: number; effort: Effort };

async function developAndKeep({ folder, source, key, mime, bytes, effort }: Order): Promise<PhotoRecord> {
  const developed = await runDevelop({ source, folder, effort });
  const record = { mime, bytes, ...developed };
  await writeFile(join(folder, 'photo.json'), JSON.stringify(record));
  await keepFolder(folder, folderOf(key));
  return record;
}

async function findRecord(key: string): Promise<PhotoRecord | null> {
  const stored = await readStored(`${folderOf(key)}/photo.json`);
  return stored === null ? null : recordSchema.parse(JSON.parse(new TextDecoder().decode(stored)));
}

function preparedPhoto(key: string, filename: string, record: PhotoRecord): PreparedPhoto {
  const { mime, bytes, width, height, widths, words } = record;
  const { caption, credit } = words;
  return { key, filename: shortName(filename), mime, bytes, width, height, widths, caption, credit };
}

function shortName(filename: string): string {
  const last = oneLine(filename).split(/[/\\]/).at(-1)?.trim() ?? '';
  return last.slice(-200) || 'photograph';
}
