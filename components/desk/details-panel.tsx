'use client';

import type { ReactNode } from 'react';
import { fetched } from '#components/ui/fetched.tsx';
import { Field } from '#components/ui/field.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import { dayWords } from '#components/ui/time-words.ts';
import type { LiveRef } from '#lib/articles/types.ts';
import { dayOfPath } from '#lib/publishing/permalink.ts';
import { useArticleScreen } from './article-screen.tsx';
import { errorAt } from './field-places.ts';
import { FirstPublicationFields } from './first-publication.tsx';
import { LanguageOptions } from './language-options.tsx';
import { Hands } from './plan/hands.tsx';
import { PlanFields } from './plan/plan-fields.tsx';
import { RequirementList } from './requirement-list.tsx';
import { LinkChecks } from './requirements/link-checks.tsx';
import { TimesGroup } from './schedule/times-group.tsx';
import { Siblings } from './siblings/siblings.tsx';
import { SlugField } from './slug-field.tsx';
import { TagsField } from './tags-field.tsx';
import { useIssues } from './use-issues.ts';

const BreakingSign = fetched(async () => (await import('./breaking-sign.tsx')).BreakingSign);
const CorrectionList = fetched(async () => (await import('./correction-list.tsx')).CorrectionList);

/** What is known about the story beside its text. */
export function DetailsPanel() {
  const { corrections, draft } = useArticleScreen();
  const breakingUntil = draft.publication?.breakingUntil;
  return (
    <>
      {breakingUntil ? <BreakingSign until={breakingUntil} /> : null}
      <Group title="Where it belongs">
        <SectionField />
        <TagsField />
        <SlugField />
        <LanguageField />
      </Group>
      <Group title="Languages">
        <Siblings />
      </Group>
      <Group title="When">
        <TimesGroup />
      </Group>
      <Group title="In whose hands">
        <Hands />
      </Group>
      <Group title="Plan">
        <PlanFields />
      </Group>
      <Requirements />
      {corrections.length > 0 ? (
        <Group title="Corrections">
          <CorrectionList />
        </Group>
      ) : null}
      <Group title="Where it stood before">
        <FirstPublicationFields />
      </Group>
      <Timeline />
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel-group">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function SectionField() {
  const { facts, sections, errors, canWrite, choose } = useArticleScreen();
  const { sectionId } = facts;
  const chosen = sections.find(({ id, replaced }) => id === sectionId || replaced.includes(sectionId ?? ''));
  return (
    <Field id="section" label="Section" error={errorAt(errors, 'sectionId')}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={chosen?.id ?? ''}
          onChange={(event) => choose({ sectionId: event.target.value || null })}
          disabled={!canWrite}
        >
          <option value="">Choose a section</option>
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {'\u2003'.repeat(section.depth) + section.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function LanguageField() {
  const { facts, errors, canWrite, choose } = useArticleScreen();
  return (
    <Field id="language" label="Language" error={errorAt(errors, 'language')}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={facts.language}
          onChange={(event) => choose({ language: event.target.value })}
          disabled={!canWrite}
        >
          <LanguageOptions />
        </select>
      )}
    </Field>
  );
}

function Requirements() {
  const { goTo } = useArticleScreen();
  const issues = useIssues();
  return (
    <Group title={issues.length > 0 ? 'Before it can be published' : 'Ready to be published'}>
      {issues.length > 0 ? (
        <RequirementList issues={issues} onGoTo={goTo} />
      ) : (
        <p className="quiet">Nothing is missing.</p>
      )}
      <LinkChecks />
    </Group>
  );
}

function Timeline() {
  const { draft } = useArticleScreen();
  const { publication, createdBy, updatedByName } = draft;
  return (
    <Group title="So far">
      <dl className="timeline">
        {publication && isUpdated(publication) ? (
          <Moment what="Readers’ text" at={publication.publishedAt} />
        ) : null}
        {publication ? <FirstPublished publication={publication} /> : null}
        <Moment what="Changed" at={draft.updatedAt} by={updatedByName} />
        <Moment what="Started" at={draft.createdAt} by={createdBy?.name} />
      </dl>
      <p>
        <a href={`/desk/articles/${draft.number}/history`}>All revisions</a>
      </p>
    </Group>
  );
}

function FirstPublished({ publication }: { publication: LiveRef }) {
  const what = isUpdated(publication) ? 'First published' : 'Published';
  if (!publication.isDayOnly) return <Moment what={what} at={publication.firstPublishedAt} />;
  return (
    <div>
      <dt>{what}</dt>
      <dd>{dayWords(dayOfPath(publication.path) ?? '')}</dd>
    </div>
  );
}

function isUpdated({ firstPublishedAt, publishedAt }: LiveRef): boolean {
  return firstPublishedAt.getTime() !== publishedAt.getTime();
}

function Moment({ what, at, by }: { what: string; at: Date; by?: string | null | undefined }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <TimeStamp at={at.toISOString()} />
        {by ? <span className="quiet"> by {by}</span> : null}
      </dd>
    </div>
  );
}
