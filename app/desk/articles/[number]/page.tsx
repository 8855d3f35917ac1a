import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import {
  bringBack,
  checkLinks,
  claim,
  correct,
  handOver,
  plan,
  publish,
  retract,
  signInAgain,
  stopBreaking,
  withdraw,
} from '#app/desk/actions.ts';
import { numberIn } from '#app/desk/article-number.ts';
import { Frame } from '#app/desk/frame.tsx';
import {
  cancelBundle,
  cancelSchedule,
  leaveBundle,
  moveBundle,
  schedule,
  scheduleWithdrawal,
  setEmbargo,
} from '#app/desk/schedule-actions.ts';
import { linkSibling, startSibling, takeSiblingIn, unlinkSibling } from '#app/desk/sibling-actions.ts';
import { requireActor } from '#app/kit/actor.ts';
import { ArticleEditor } from '#components/desk/article-editor.tsx';
import { roleWords } from '#components/desk/role-words.ts';
import { findDraft } from '#lib/articles/queries.ts';
import { findSiblings } from '#lib/articles/siblings/sibling-queries.ts';
import { can } from '#lib/permissions/can.ts';
import { env } from '#lib/platform/env.ts';
import { listCorrections } from '#lib/publishing/correction-queries.ts';
import { newsroomClock } from '#lib/publishing/identity.ts';
import { findLinks } from '#lib/publishing/links/link-queries.ts';
import { dayOfPath } from '#lib/publishing/permalink.ts';
import { findPreview } from '#lib/publishing/preview.ts';
import { findTimes } from '#lib/publishing/schedule-queries.ts';
import { listEditions } from '#lib/taxonomy/edition-queries.ts';
import { listSections } from '#lib/taxonomy/section-queries.ts';
import { emailOf, listPeople } from '#lib/users/queries.ts';
import { findStanding } from '#lib/workflow/queries.ts';

// One object for all pages, so that a refreshed page hands the editor the same one.
const actions = {
  publish,
  endBreaking: stopBreaking,
  correct,
  retract,
  withdraw,
  bringBack,
  handOver,
  claim,
  plan,
  checkLinks,
  linkSibling,
  unlinkSibling,
  startSibling,
  takeSiblingIn,
  signInAgain,
};

const timeActions = {
  cancelBundle,
  cancelSchedule,
  leaveBundle,
  moveBundle,
  schedule,
  scheduleWithdrawal,
  setEmbargo,
};

type ArticleProps = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: ArticleProps): Promise<Metadata> {
  return { title: `Article ${(await params).number}` };
}

export default async function ArticlePage({ params }: ArticleProps) {
  const number = numberIn((await params).number);
  const actor = await requireActor(`/desk/articles/${number}`);
  if (actor.kind !== 'user') redirect('/sign-in');
  const [
    draft,
    standing,
    links,
    siblings,
    corrections,
    sections,
    people,
    preview,
    times,
    clock,
    editions,
    email,
  ] = await Promise.all([
    findDraft(actor, number),
    findStanding(actor, number),
    findLinks(actor, number),
    findSiblings(actor, number),
    listCorrections(actor, number),
    listSections(),
    listPeople(actor),
    findPreview(actor, number),
    findTimes(actor, number),
    newsroomClock(),
    listEditions(),
    emailOf(actor.id),
  ]);
  if (!draft || !standing || !links || !siblings || !preview || !times) notFound();
  return (
    <Frame>
      <ArticleEditor
        key={number}
        draft={draft}
        times={times}
        timeActions={timeActions}
        corrections={corrections}
        standing={standing}
        links={links}
        siblings={siblings}
        me={{ id: actor.id, name: actor.name, email }}
        sections={sections}
        people={people.map((person) => ({ ...person, note: roleWords[person.role] }))}
        today={(draft.withdrawn && dayOfPath(preview.path)) || clock.today}
        timeZone={clock.timeZone}
        editions={editions.map(({ language }) => language)}
        siteUrl={env().PUBLIC_URL.replace(/\/$/, '')}
        mayCreate={{
          articles: can(actor, 'article:create'),
          tags: can(actor, 'tag:create'),
          authors: can(actor, 'author:create'),
        }}
        actions={actions}
      />
    </Frame>
  );
}
