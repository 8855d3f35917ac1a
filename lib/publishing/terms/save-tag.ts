import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { type TagWords, tagWordsInput } from '#lib/taxonomy/tag-input.ts';
import { lockTags, tagFamily, wordsOfTag, writeTagWords } from '#lib/taxonomy/tag-steps.ts';
import { leadList } from './lead-lists.ts';
import { rewriteTags } from './rewrite-tags.ts';

/** Changes what is said of a tag. Its old address leads on, and every story and page that shows it follows at once. */
export const saveTag = command({
  name: 'save-tag',
  input: tagWordsInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'tag:manage');
    await lockPublic(tx);
    const [tag] = await lockTags(tx, [input.id]);
    if (!tag || tag.rootId !== null)
      throw new NightdeskError('invalid', 'This tag was merged into another. Change that one.');
    const { id, slug, name } = input;
    if (slug !== tag.slug) await moveTag(tx, tag, slug);
    await writeTagWords(tx, id, wordsOfTag(input));
    await writeTag(tx, input);
    await rewriteTags(tx, [tag.slug], [slug]);
    emit({ type: 'tag.saved', data: { slug, name, formerSlug: tag.slug } });
    return { slug };
  },
});

async function moveTag(tx: Tx, tag: { id: string; slug: string }, slug: string): Promise<void> {
  const holder = await tx.tag.findUnique({ where: { slug }, select: { name: true } });
  if (holder) {
    const message = `/tag/${slug} is the address of the tag “${holder.name}”. Choose another, or merge the two.`;
    throw new NightdeskError('invalid', message, { fields: { slug: message } });
  }
  const family = await tx.$queryRaw<{ id: string }[]>`SELECT id::text FROM ${tagFamily(tag.id)} AS family`;
  await leadList(tx, { kind: 'tag', ids: family.map(({ id }) => id), from: tag, toSlug: slug });
}

async function writeTag(tx: Tx, { id, names, aliases: _, pictureId, ...words }: TagWords): Promise<void> {
  if (pictureId && !(await tx.asset.findUnique({ where: { id: pictureId }, select: { id: true } }))) {
    const message = 'This photograph is not in the library.';
    throw new NightdeskError('invalid', message, { fields: { pictureId: message } });
  }
  const said = Object.fromEntries(Object.entries(names).filter(([, name]) => name !== ''));
  await tx.tag.update({ where: { id }, data: { ...words, names: said, pictureId }, select: { id: true } });
}
