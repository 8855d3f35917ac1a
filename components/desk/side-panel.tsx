'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { ArticleContent, DraftView, TermRef } from '#lib/articles/types.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import type { Issue } from '#lib/workflow/requirements.ts';
import { errorAt } from './field-places.ts';
import type { Known } from './known.ts';
import { RequirementList } from './requirement-list.tsx';
import { SlugField } from './slug-field.tsx';
import { StageChip } from './stage.tsx';
import { TagsField } from './tags-field.tsx';

type SidePanelProps = {
  draft: DraftView;
  content: ArticleContent;
  known: Known;
  sections: TermRef[];
  address: string;
  errors: FieldErrors | undefined;
  issues: Issue[];
  isReadOnly: boolean;
  mayCreateTags: boolean;
  change: (patch: Partial<ArticleContent>, learnt?: Partial<Known>) => void;
  onHandOver: () => void;
  onGoTo: (field: string) => void;
};

/** What is known about the story beside its text. */
export function SidePanel(props: SidePanelProps) {
  const { draft, content, known, sections, address, errors, issues, isReadOnly, change, onGoTo } = props;
  return (
    <>
      <Group title="Where it belongs">
        <Field id="section" label="Section" error={errorAt(errors, 'sectionId')}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={content.sectionId ?? ''}
              onChange={(event) => change({ sectionId: event.target.value || null })}
              disabled={isReadOnly}
            >
              <option value="">Choose a section</option>
              {sections.map((section) => (
                <option key={section.id} value={section.id}>
                  {section.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TagsField
          tagIds={content.tagIds}
          known={known}
          error={errorAt(errors, 'tagIds')}
          isReadOnly={isReadOnly}
          mayCreate={props.mayCreateTags}
          change={change}
        />
        <SlugField
          content={content}
          address={address}
          error={errorAt(errors, 'slug')}
          isReadOnly={isReadOnly}
          change={change}
        />
        <LanguageField content={content} isReadOnly={isReadOnly} change={change} />
      </Group>
      <Group title="In whose hands">
        <p className="hands">
          <StageChip stage={draft.stage} />
          <span>{draft.assignee ? draft.assignee.name : 'Nobody’s'}</span>
        </p>
        {draft.rights.handOver ? (
          <Button small onClick={props.onHandOver}>
            Hand over…
          </Button>
        ) : null}
      </Group>
      <Group title={issues.length > 0 ? 'Before it can be published' : 'Ready to be published'}>
        {issues.length > 0 ? (
          <RequirementList issues={issues} onGoTo={onGoTo} />
        ) : (
          <p className="quiet">Nothing is missing.</p>
        )}
      </Group>
      <Timeline draft={draft} />
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

type LanguageFieldProps = Pick<SidePanelProps, 'content' | 'isReadOnly' | 'change'>;

function LanguageField({ content, isReadOnly, change }: LanguageFieldProps) {
  return (
    <Field id="language" label="Language">
      {(control) => (
        <select
          {...control}
          className="input"
          value={content.language}
          onChange={(event) => change({ language: event.target.value })}
          disabled={isReadOnly}
        >
          <option value="en">English</option>
          <option value="ru">Russian</option>
        </select>
      )}
    </Field>
  );
}

function Timeline({ draft }: { draft: DraftView }) {
  const { publication, createdBy, updatedByName } = draft;
  return (
    <Group title="So far">
      <dl className="timeline">
        {publication ? <Moment what="Readers’ text" at={publication.publishedAt} /> : null}
        {publication && publication.firstPublishedAt.getTime() !== publication.publishedAt.getTime() ? (
          <Moment what="First published" at={publication.firstPublishedAt} />
        ) : null}
        <Moment what="Changed" at={draft.updatedAt} by={updatedByName} />
        <Moment what="Started" at={draft.createdAt} by={createdBy?.name} />
      </dl>
      <p>
        <a href={`/desk/articles/${draft.number}/history`}>All revisions</a>
      </p>
    </Group>
  );
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
