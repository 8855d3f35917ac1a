import { findRevision } from '#lib/articles/queries.ts';
import { readContent } from '#lib/articles/steps.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { visibleTo } from '#lib/permissions/can.ts';
import { databaseNow, db } from '#lib/platform/db.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import { identityOf } from './identity.ts';
import { publicArticle } from './public-article.ts';
import { findPast } from './steps.ts';
import { loadSurroundings } from './surroundings.ts';
import type { PublicArticle } from './types.ts';

/** The draft as the public's page would show it now; null when the actor may not read it. What is missing is empty. */
export async function findPreview(actor: Actor, number: number): Promise<PublicArticle | null> {
  if (!isRowNumber(number)) return null;
  const visible = await db().draft.findFirst({
    where: { articleNumber: number, ...visibleTo(actor) },
    select: { articleNumber: true },
  });
  return visible ? await previewOf(number, await readContent(db(), number)) : null;
}

/** An old revision as the public's page would show it; null when there is none or the actor may not read it. */
export async function findRevisionPreview(
  actor: Actor,
  number: number,
  ordinal: number,
): Promise<PublicArticle | null> {
  const revision = await findRevision(actor, number, ordinal);
  return revision && (await previewOf(number, revision.content));
}

async function previewOf(number: number, content: ArticleContent): Promise<PublicArticle> {
  const past = await findPast(db(), number);
  const identity = await identityOf(db(), number, content, past, await databaseNow(db()));
  const around = await loadSurroundings(db(), content);
  return publicArticle(content, around, identity);
}
