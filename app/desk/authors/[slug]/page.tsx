import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { merge, save, unmerge } from '#app/desk/authors/actions.ts';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { AuthorFacts } from '#components/desk/terms/author-facts.tsx';
import { AuthorForm } from '#components/desk/terms/author-form.tsx';
import { AuthorHands } from '#components/desk/terms/author-hands.tsx';
import { MergedTerms } from '#components/desk/terms/merged-terms.tsx';
import { TermArticles } from '#components/desk/terms/term-articles.tsx';
import { listDrafts } from '#lib/articles/list-drafts.ts';
import { can } from '#lib/permissions/can.ts';
import { findAuthor } from '#lib/taxonomy/author-queries.ts';
import { ownPageOf } from '#lib/taxonomy/author-steps.ts';
import { listPeople } from '#lib/users/queries.ts';

type AuthorProps = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: AuthorProps): Promise<Metadata> {
  const { slug } = await params;
  const actor = await requireActor(`/desk/authors/${slug}`);
  return { title: (await findAuthor(actor, slug))?.name ?? 'Authors' };
}

export default async function AuthorPage({ params }: AuthorProps) {
  const { slug } = await params;
  const actor = await requireActor(`/desk/authors/${slug}`);
  const author = await findAuthor(actor, slug);
  if (!author) notFound();
  if (author.slug !== slug) redirect(`/desk/authors/${author.slug}`);
  const mayManage = can(actor, 'author:manage');
  const mayChange = can(actor, 'author:manage', ownPageOf(author.account?.id ?? null));
  const [{ rows }, people] = await Promise.all([
    listDrafts(actor, { authorId: author.id }),
    mayManage ? listPeople(actor) : null,
  ]);
  const now = new Date().toISOString();
  return (
    <Frame>
      <main id="main" className="list term" tabIndex={-1}>
        <header className="list-header">
          <div>
            <p className="term-back">
              <a href="/desk/authors">Authors</a>
            </p>
            <h1>{author.name}</h1>
          </div>
          {mayManage ? <AuthorHands key={author.id} author={author} merge={merge} /> : null}
        </header>
        <div className="term-columns">
          {mayChange ? (
            <AuthorForm key={author.id} author={author} save={save} people={people} />
          ) : (
            <AuthorFacts author={author} />
          )}
          <aside className="term-aside" aria-label="Where the name stands">
            <TermArticles
              rows={rows}
              count={author.articles}
              live={author.live}
              list={{ author: author.name }}
              page={`/author/${author.slug}`}
              now={now}
            />
            <MergedTerms
              merged={author.merged}
              heir={author.name}
              now={now}
              undo={mayManage ? unmerge : null}
            />
          </aside>
        </div>
      </main>
    </Frame>
  );
}
