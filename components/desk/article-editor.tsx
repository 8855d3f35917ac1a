'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { slugAsTyped, slugOf } from '#lib/articles/slug.ts';
import type { ArticleContent, DraftView, PersonRef, TermRef } from '#lib/articles/types.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { canonicalPath, dayOfPath, slugOfPath } from '#lib/publishing/permalink.ts';
import { publishIssues } from '#lib/workflow/requirements.ts';
import { BodyField } from './body-field.tsx';
import { BylineField } from './byline-field.tsx';
import type { DeskActions } from './desk-actions.ts';
import { EditorDialogs } from './editor-dialogs.tsx';
import { type EditorDialog, EditorHeader } from './editor-header.tsx';
import { EditorNotices } from './editor-notices.tsx';
import { errorAt, goToField } from './field-places.ts';
import type { Known } from './known.ts';
import { LedeField } from './lede-field.tsx';
import { publicStateOf } from './public-sign.tsx';
import { SidePanel } from './side-panel.tsx';
import { useArticleDraft } from './use-article-draft.ts';
import { useEditorKeys } from './use-editor-keys.ts';
import { DatelineField, OpeningFields } from './word-fields.tsx';

type ArticleEditorProps = {
  draft: DraftView;
  userId: string;
  sections: TermRef[];
  people: (PersonRef & { note: string })[];
  /** The day that a first publication's address would carry today: "2026/11/22". */
  today: string;
  siteUrl: string;
  mayCreate: { tags: boolean; authors: boolean };
  actions: DeskActions;
};

/** The screen of one article: its page in the middle, what is known about it beside, state and the next step above. */
export function ArticleEditor(props: ArticleEditorProps) {
  const { draft, userId, sections, people, today, siteUrl, mayCreate, actions } = props;
  const router = useRouter();
  const text = useArticleDraft(draft, userId);
  const { content, known, save } = text;
  const [dialog, setDialog] = useState<EditorDialog | null>(null);
  const [isPanelOpen, setPanelOpen] = useState(true);
  const [published, setPublished] = useState<{ path: string; kind: string } | null>(null);
  const [refusedFields, setRefusedFields] = useState<FieldErrors | undefined>();

  const isReadOnly = !draft.rights.edit;
  const hasChanged = save.version !== draft.version || save.waiting > 0;
  const publication = draft.publication && {
    ...draft.publication,
    changedSince: draft.publication.changedSince || hasChanged,
  };
  const verb = publication ? 'Update' : 'Publish';
  const day = (publication && dayOfPath(publication.path)) ?? today;
  // Once published, a story keeps its slug until another is typed (docs/decisions/0032).
  const slugWhenEmpty = (publication && slugOfPath(publication.path)) || slugOf(content.headline);
  const slug = slugAsTyped(content.slug) || slugWhenEmpty;
  const path = canonicalPath(day, slug, draft.number);
  const issues = publishIssues(content);
  const errors = save.phase === 'refused' ? { ...refusedFields, ...save.failure?.fields } : refusedFields;

  const change = (patch: Partial<ArticleContent>, learnt?: Partial<Known>) => {
    text.change(patch, learnt);
    if (refusedFields) setRefusedFields(withoutFields(refusedFields, Object.keys(patch)));
  };
  const open = useCallback((next: EditorDialog) => {
    setPublished(null);
    setDialog(next);
  }, []);
  const goTo = useCallback((field: string) => {
    setDialog(null);
    // After the dialog has given the focus back.
    setTimeout(() => goToField(field), 200);
  }, []);
  useEditorKeys({
    save: () => void text.autosave.saveNow(),
    publish: draft.rights.publish ? () => open('publish') : null,
  });

  return (
    <div className={isPanelOpen ? 'editor' : 'editor editor-wide'}>
      <EditorHeader
        number={draft.number}
        stage={draft.stage}
        publicState={publicStateOf(publication, draft.withdrawn)}
        path={publication?.path ?? null}
        save={save}
        isKeepable={text.isKeepable}
        rights={draft.rights}
        verb={verb}
        isPanelOpen={isPanelOpen}
        onPanel={() => setPanelOpen(!isPanelOpen)}
        onOpen={open}
        onBeforePreview={text.autosave.saveNow}
      />
      <EditorNotices
        draft={draft}
        userId={userId}
        text={text}
        published={published}
        errors={refusedFields}
        onGoTo={goTo}
      />
      <div className="editor-columns">
        <main id="main" className="page" tabIndex={-1}>
          <h1 className="visually-hidden">Article {draft.number}</h1>
          <OpeningFields content={content} errors={errors} isReadOnly={isReadOnly} change={change} />
          <div className="page-meta">
            <BylineField
              authorIds={content.authorIds}
              known={known}
              error={errorAt(errors, 'authorIds')}
              isReadOnly={isReadOnly}
              mayCreate={mayCreate.authors}
              change={change}
            />
            <DatelineField content={content} errors={errors} isReadOnly={isReadOnly} change={change} />
          </div>
          <LedeField
            lede={content.lede}
            asset={content.lede ? known.assets[content.lede.assetId] : undefined}
            errors={errors}
            isReadOnly={isReadOnly}
            change={change}
          />
          <BodyField text={text} isReadOnly={isReadOnly} error={errorAt(errors, 'body')} change={change} />
        </main>
        <aside id="details" className="panel" aria-label="Details" hidden={!isPanelOpen}>
          <SidePanel
            draft={draft}
            content={content}
            known={known}
            sections={sections}
            address={`${siteUrl}${path}`}
            errors={errors}
            issues={issues}
            isReadOnly={isReadOnly}
            mayCreateTags={mayCreate.tags}
            change={change}
            onHandOver={() => open('hand-over')}
            onGoTo={goTo}
          />
        </aside>
      </div>
      <EditorDialogs
        draft={draft}
        text={text}
        dialog={dialog}
        setDialog={setDialog}
        verb={verb}
        address={`${siteUrl}${path}`}
        issues={issues}
        people={people}
        actions={actions}
        onGoTo={goTo}
        onRefused={(fields, first) => {
          setRefusedFields(fields);
          goTo(first);
        }}
        onPublished={(result) => {
          setRefusedFields(undefined);
          setPublished(result);
        }}
        onDone={() => router.refresh()}
      />
    </div>
  );
}

/** The messages that are still true once these fields have been changed. */
function withoutFields(errors: FieldErrors, changed: string[]): FieldErrors | undefined {
  const left = Object.entries(errors).filter(([field]) => !changed.includes(field.split('.')[0] ?? field));
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}
