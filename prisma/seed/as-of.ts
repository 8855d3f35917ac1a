/**
 * The seed's own two commands: saving and publishing as of an earlier time, so that the demo and an archive look like weeks
 * of work. Everywhere else time comes from the database's clock (docs/decisions/0050). Same steps, same checks.
 */
import { z } from 'zod';
import { articleNumber, draftVersion, parseContent } from '#lib/articles/input.ts';
import { assertReferences } from '#lib/articles/references.ts';
import { assertVersion, keepRevision, lockDraft, readContent, writeContent } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { identityOf } from '#lib/publishing/identity.ts';
import { listsOf, publicArticle } from '#lib/publishing/public-article.ts';
import { distinctLists } from '#lib/publishing/public-lists.ts';
import { findPast, lockPublic, writePublication } from '#lib/publishing/steps.ts';
import { loadSurroundings } from '#lib/publishing/surroundings.ts';
import { publishIssues } from '#lib/workflow/requirements.ts';

const asOf = { number: articleNumber, baseVersion: draftVersion, at: z.date() };

/** Saves a draft as of an earlier time. */
export const saveDraftAsOf = command({
  name: 'save-draft-as-of',
  input: z.strictObject({ ...asOf, content: z.unknown().transform(parseContent) }),
  run: async ({ tx, actor, input }) => {
    const { number, baseVersion, at, content } = input;
    assertPast(at, await databaseNow(tx));
    const draft = await lockDraft(tx, actor, number, 'article:edit');
    await assertVersion(tx, draft, baseVersion);
    await assertReferences(tx, content);
    return { version: await writeContent(tx, draft, content, { actor, now: at }) };
  },
});

/** Publishes, for the first time, as of an earlier time. */
export const publishArticleAsOf = command({
  name: 'publish-article-as-of',
  input: z.strictObject(asOf),
  run: async ({ tx, actor, input, emit }) => {
    const { number, baseVersion, at } = input;
    assertPast(at, await databaseNow(tx));
    await assertVersion(tx, await lockDraft(tx, actor, number, 'article:publish'), baseVersion);
    await lockPublic(tx);
    const content = await readContent(tx, number);
    const past = await findPast(tx, number);
    if (past.live || past.tombstone) throw new NightdeskError('conflict', 'It was published before.');
    const issues = publishIssues(content).filter((issue) => issue.level === 'blocks');
    if (issues[0]) throw new NightdeskError('invalid', issues[0].message);
    const around = await loadSurroundings(tx, content);
    const article = publicArticle(content, around, await identityOf(tx, number, content, past, at));
    const revisionId = await keepRevision(tx, number, content, { reason: 'published', actor, now: at });
    await writePublication(tx, article, revisionId, past);
    const { path, headline } = article;
    const lists = distinctLists(listsOf(article));
    emit({ type: 'article.published', data: { number, path, headline, lists, revisionId } });
    return { path };
  },
});

function assertPast(at: Date, now: Date): void {
  if (at > now) throw new NightdeskError('invalid', 'Only what has been can be told as of its time.');
}
