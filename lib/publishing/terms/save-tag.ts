import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { lockToSave } from '#lib/taxonomy/merged-terms.ts';
import { ownNames } from '#lib/taxonomy/own-names.ts';
import { type TagWords, tagWordsInput } from '#lib/taxonomy/tag-input.ts';
import { wordsOfTag, writeTagWords } from '#lib/taxonomy/tag-steps.ts';
import { changeTerm, moveTerm, requirePicture } from './change-term.ts';

/** Changes what is said of a tag. Its old address leads on, and every story and page that shows it follows at once. */
export const saveTag = command({
  name: 'save-tag',
  input: tagWordsInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'tag:manage');
    await lockPublic(tx);
    const tag = await lockToSave(tx, 'tag', input);
    const { id, slug, name } = input;
    if (slug !== tag.slug) await moveTerm(tx, 'tag', tag, slug);
    await writeTagWords(tx, id, wordsOfTag(input));
    const write = () => writeTag(tx, input);
    const version = await changeTerm(tx, 'tag', { term: tag, slug, write });
    emit({ type: 'tag.saved', data: { slug, name, formerSlug: tag.slug } });
    return { slug, version };
  },
});

async function writeTag(
  tx: Tx,
  { id, baseVersion, names, aliases: _, pictureId, ...words }: TagWords,
): Promise<number> {
  await requirePicture(tx, pictureId);
  const version = baseVersion + 1;
  const data = { ...words, names: ownNames(names), pictureId, version };
  await tx.tag.update({ where: { id }, data, select: { id: true } });
  return version;
}
