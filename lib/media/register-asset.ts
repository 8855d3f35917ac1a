import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { assetColumns } from './asset-columns.ts';

const preparedPhoto = z.object({
  key: z.string().regex(/^[0-9a-f]{32}$/),
  filename: z.string().max(200),
  mime: z.string().max(50),
  bytes: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
  widths: z.array(z.int().positive()).min(1),
  caption: z.string().max(2000),
  credit: z.string().max(300),
});

/** Writes a prepared photograph into the library; the same photograph again is the one that is there already. */
export const registerAsset = command({
  name: 'register-asset',
  input: preparedPhoto,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    authorize(actor, 'media:upload');
    const { count } = await tx.asset.createMany({
      data: [{ ...input, createdById: userIdOf(actor), createdAt: now }],
      skipDuplicates: true,
    });
    const asset = await tx.asset.findUniqueOrThrow({ where: { key: input.key }, select: assetColumns });
    if (count === 1) emit({ type: 'media.uploaded', data: { assetId: asset.id, filename: asset.filename } });
    return asset;
  },
});
