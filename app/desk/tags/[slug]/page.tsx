import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Frame } from '#app/desk/frame.tsx';
import { merge, remove, save, undo } from '#app/desk/tags/actions.ts';
import { requireActor } from '#app/kit/actor.ts';
import { MergedTerms } from '#components/desk/terms/merged-terms.tsx';
import { TagFacts } from '#components/desk/terms/tag-facts.tsx';
import { TagForm } from '#components/desk/terms/tag-form.tsx';
import { TagHands } from '#components/desk/terms/tag-hands.tsx';
import { TermArticles } from '#components/desk/terms/term-articles.tsx';
import { listDrafts } from '#lib/articles/list-drafts.ts';
import { can } from '#lib/permissions/can.ts';
import { findTag } from '#lib/taxonomy/tag-queries.ts';

type TagProps = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: TagProps): Promise<Metadata> {
  const { slug } = await params;
  const actor = await requireActor(`/desk/tags/${slug}`);
  return { title: (await findTag(actor, slug))?.name ?? 'Tags' };
}

export default async function TagPage({ params }: TagProps) {
  const { slug } = await params;
  const actor = await requireActor(`/desk/tags/${slug}`);
  const tag = await findTag(actor, slug);
  if (!tag) notFound();
  if (tag.slug !== slug) redirect(`/desk/tags/${tag.slug}`);
  const mayManage = can(actor, 'tag:manage');
  const { rows } = await listDrafts(actor, { tagId: tag.id });
  const now = new Date().toISOString();
  return (
    <Frame>
      <main id="main" className="list term" tabIndex={-1}>
        <header className="list-header">
          <div>
            <p className="term-back">
              <a href="/desk/tags">Tags</a>
            </p>
            <h1>{tag.name}</h1>
          </div>
          {mayManage ? <TagHands key={tag.id} tag={tag} actions={{ merge, remove }} /> : null}
        </header>
        <div className="term-columns">
          {mayManage ? <TagForm key={tag.id} tag={tag} save={save} /> : <TagFacts tag={tag} />}
          <aside className="term-aside" aria-label="Where it is used">
            <TermArticles
              rows={rows}
              count={tag.articles}
              live={tag.live}
              list={{ tag: tag.name }}
              page={`/tag/${tag.slug}`}
              now={now}
            />
            <MergedTerms merged={tag.merged} heir={tag.name} now={now} undo={mayManage ? undo : null} />
          </aside>
        </div>
      </main>
    </Frame>
  );
}
