import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { assetColumns } from './asset-columns.ts';
import { oneLine } from './credit-line.ts';

const line = (most: number) =>
  z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(most, `Write at most ${most} characters.`));

const editAssetInput = z.object({
  id: z.uuid(),
  caption: line(2000).optional(),
  credit: line(300).optional(),
  alt: line(1000).optional(),
});

/** Changes a photograph's words in the library. Articles keep the words that they were given. */
export const editAsset = command({
  name: 'edit-asset',
  input: editAssetInput,
  run: async ({ tx, actor, input, emit }) => {
    const { id, ...words } = input;
    const found = await tx.asset.findUnique({ where: { id }, select: { createdById: true } });
    if (!found) throw new NightdeskError('not_found', 'This photograph is not in the library.');
    authorize(actor, 'media:edit', found);
    const asset = await tx.asset.update({ where: { id }, data: words, select: assetColumns });
    emit({ type: 'media.edited', data: { assetId: id } });
    return asset;
  },
});
