import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { type AuthorWords, authorWordsInput } from '#lib/taxonomy/author-input.ts';
import { accountOf, linkAccount, ownPageOf } from '#lib/taxonomy/author-steps.ts';
import { lockToSave } from '#lib/taxonomy/merged-terms.ts';
import { ownNames } from '#lib/taxonomy/own-names.ts';
import { changeTerm, moveTerm, requirePicture } from './change-term.ts';

/**
 * Changes what is said of an author: by those who keep the authors, or by the person with the account, who moves neither
 * the address nor the account. Every story and page that names the author follows at once; the old address leads on.
 */
export const saveAuthor = command({
  name: 'save-author',
  input: authorWordsInput,
  run: async ({ tx, actor, input, emit }) => {
    await lockPublic(tx);
    const account = await accountOf(tx, input.id);
    authorize(actor, 'author:manage', ownPageOf(account));
    const author = await lockToSave(tx, 'author', input);
    const { id, slug, name, accountId } = input;
    if (slug !== author.slug || accountId !== account) authorize(actor, 'author:manage');
    if (slug !== author.slug) await moveTerm(tx, 'author', author, slug);
    if (accountId !== account) await linkAccount(tx, id, accountId);
    const write = () => writeAuthor(tx, input);
    const version = await changeTerm(tx, 'author', { term: author, slug, write });
    emit({ type: 'author.saved', data: { slug, name, formerSlug: author.slug } });
    return { slug, version };
  },
});

async function writeAuthor(
  tx: Tx,
  { id, baseVersion, names, accountId: _, pictureId, ...words }: AuthorWords,
): Promise<number> {
  await requirePicture(tx, pictureId);
  const version = baseVersion + 1;
  const data = { ...words, names: ownNames(names), pictureId, version };
  await tx.author.update({ where: { id }, data, select: { id: true } });
  return version;
}
