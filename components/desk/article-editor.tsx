'use client';

import type { Editor } from '@tiptap/core';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { factsOfContent } from '#components/editor/live/live-article.ts';
import { reasonNotToOpen } from '#components/editor/live/reason-not-to-open.ts';
import {
  useFacts,
  useIsTouched,
  useLiveArticle,
  useLiveState,
} from '#components/editor/live/use-live-article.ts';
import { fetched } from '#components/ui/fetched.tsx';
import type { SiblingView } from '#lib/articles/siblings/types.ts';
import type { DraftView, PersonRef, SectionRef } from '#lib/articles/types.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import type { CorrectionView } from '#lib/publishing/correction-queries.ts';
import type { LinksView } from '#lib/publishing/links/link-queries.ts';
import type { ArticleTimes } from '#lib/publishing/schedule-types.ts';
import type { Standing } from '#lib/workflow/types.ts';
import { type ArticleScreen, ArticleScreenProvider, type EditorDialog, type Me } from './article-screen.tsx';
import { BodyField } from './body-field.tsx';
import { BylineField } from './byline-field.tsx';
import type { DeskActions } from './desk-actions.ts';
import { EditorHeader } from './editor-header.tsx';
import { EditorNotices } from './editor-notices.tsx';
import { FieldMarks } from './field-marks.tsx';
import { goToField, isInDetails } from './field-places.ts';
import { LedeField } from './lede-field.tsx';
import { onceHandsRest } from './once-hands-rest.ts';
import { publicStateOf } from './public-sign.tsx';
import type { TimeActions } from './schedule/time-actions.ts';
import { SidePanel } from './side-panel.tsx';
import { TextTools } from './text-tools.tsx';
import { useEditorKeys } from './use-editor-keys.ts';
import { useKnown } from './use-known.ts';
import { useLeaving } from './use-leaving.ts';
import { usePresence } from './use-presence.ts';
import { useRefusal } from './use-refusal.ts';
import { DatelineField, OpeningFields } from './word-fields.tsx';

const CommentMarks = fetched(async () => (await import('./comments/comment-marks.tsx')).CommentMarks);
const EditorDialogs = fetched(async () => (await import('./editor-dialogs.tsx')).EditorDialogs);
const SuggestionBar = fetched(async () => (await import('./suggestions/suggestion-bar.tsx')).SuggestionBar);
const SignInAgain = fetched(async () => (await import('./sign-in-again.tsx')).SignInAgain);

const nothingUnfit: FieldErrors = {};

type ArticleEditorProps = {
  draft: DraftView;
  times: ArticleTimes;
  timeActions: TimeActions;
  corrections: CorrectionView[];
  standing: Standing;
  links: LinksView;
  siblings: SiblingView[];
  me: Me;
  sections: SectionRef[];
  people: (PersonRef & { note: string })[];
  today: string;
  timeZone: string;
  editions: string[];
  siteUrl: string;
  mayCreate: { articles: boolean; tags: boolean; authors: boolean };
  actions: DeskActions;
};

/** The screen of one article: its page in the middle, what is known about it beside, state and the next step above. */
export function ArticleEditor(props: ArticleEditorProps) {
  const { draft, times, timeActions, standing, corrections, me, sections, people, actions } = props;
  const { links, siblings, today, timeZone, editions, siteUrl, mayCreate } = props;
  const router = useRouter();
  const [notToOpen] = useState(() => reasonNotToOpen(draft.content.body));
  const article = useLiveArticle({
    number: draft.number,
    userId: me.id,
    mayEdit: draft.rights.edit,
    canOpen: notToOpen === null,
    initial: draft.content,
  });
  const presence = usePresence(article, me);
  const [before] = useState(() => factsOfContent(draft.content));
  const facts = useFacts(article, before);
  const canWrite = useLiveState(article, (state) => state.canWrite, false);
  const unreadable = useLiveState(article, (state) => state.misfit, notToOpen ?? '');
  const isDemoted = useLiveState(article, (state) => state.isDemoted, false);
  const unfit = useLiveState(article, (state) => state.unfit, nothingUnfit);
  const isSignedOut = useLiveState(article, (state) => state.phase === 'signed-out', false);
  const { known, learn } = useKnown(draft, facts, article);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [dialog, setDialog] = useState<EditorDialog | null>(null);
  const [isSigningIn, setSigningIn] = useState(false);
  const [panel, setPanel] = useState('details');
  const [isPanelOpen, setPanelOpen] = useState(true);
  const [published, setPublished] = useState<{ path: string; kind: string } | null>(null);
  const [hasDialogs, setHasDialogs] = useState(false);
  const [refused, setRefused] = useRefusal(article);

  const isTouched = useIsTouched(article);
  const publication = draft.publication && {
    ...draft.publication,
    changedSince: draft.publication.changedSince || isTouched,
  };
  const verb = publication ? 'Update' : 'Publish';
  const refresh = useCallback(() => router.refresh(), [router]);
  useEffect(
    () =>
      article?.live.onChanged((what) => {
        if (what !== 'article') return;
        article.untouch();
        refresh();
      }),
    [article, refresh],
  );
  useEffect(() => {
    // What may still be done beside writing is another matter now.
    if (isDemoted) refresh();
  }, [isDemoted, refresh]);
  useEffect(() => {
    if (isSignedOut) return onceHandsRest(window, () => setSigningIn(true));
    setSigningIn(false);
  }, [isSignedOut]);
  useLeaving(article?.live);

  const signIn = useCallback(() => setSigningIn(true), []);
  const open = useCallback(
    (next: EditorDialog) => {
      article?.contentNow();
      setPublished(null);
      setHasDialogs(true);
      setDialog(next);
    },
    [article],
  );
  const showPanel = useCallback((section: string) => {
    setPanelOpen(true);
    setPanel(section);
  }, []);
  const goTo = useCallback(
    (field: string) => {
      setDialog(null);
      if (isInDetails(field)) showPanel('details');
      // After the dialog has given the focus back.
      setTimeout(() => goToField(field), 200);
    },
    [showPanel],
  );
  useEditorKeys({
    save: () => void article?.live.untilStored(),
    publish: draft.rights.publish ? () => open('publish') : null,
  });

  const screen = useMemo<ArticleScreen>(
    () => ({
      ...{
        draft,
        times,
        timeActions,
        corrections,
        standing,
        links,
        siblings,
        actions,
        me,
        article,
        presence,
      },
      ...{ editor, setEditor, canWrite, unreadable, facts, known, learn },
      ...{ editions, siteUrl, today, timeZone, sections, mayCreate },
      ...{ panel, showPanel, open, goTo, refresh, signIn },
      errors: { ...unfit, ...refused },
      choose: (patch, learnt) => {
        if (learnt) learn(learnt);
        article?.choose(patch);
      },
    }),
    // biome-ignore format: one line says what it is made of
    [draft, times, timeActions, standing, links, siblings, corrections, actions, me, article, presence, editor, canWrite, unreadable, facts, known, learn, sections, mayCreate, editions, siteUrl, today, timeZone, panel, showPanel, open, goTo, refresh, signIn, unfit, refused],
  );

  return (
    <ArticleScreenProvider value={screen}>
      <div className={isPanelOpen ? 'editor' : 'editor editor-wide'}>
        <EditorHeader
          publicState={publicStateOf(publication, draft.withdrawn)}
          verb={verb}
          isPanelOpen={isPanelOpen}
          onPanel={() => setPanelOpen(!isPanelOpen)}
        />
        <EditorNotices published={published} refused={refused} unfit={unfit} />
        <FieldMarks />
        {editor ? <CommentMarks /> : null}
        <TextTools />
        {editor ? <SuggestionBar editor={editor} people={people} /> : null}
        <div className="editor-columns">
          <main id="main" className="page" tabIndex={-1}>
            <h1 className="visually-hidden">Article {draft.number}</h1>
            <OpeningFields />
            <div className="page-meta">
              <BylineField />
              <DatelineField />
            </div>
            <LedeField />
            <BodyField />
          </main>
          <aside id="details" className="panel" aria-label="Details" hidden={!isPanelOpen}>
            <SidePanel />
          </aside>
        </div>
        {hasDialogs ? (
          <EditorDialogs
            dialog={dialog}
            setDialog={setDialog}
            verb={verb}
            people={people}
            actions={actions}
            onRefused={(fields, first) => {
              setRefused(fields);
              goTo(first);
            }}
            onPublished={(result) => {
              setRefused(undefined);
              setPublished(result);
            }}
          />
        ) : null}
        {isSigningIn ? <SignInAgain onOpenChange={setSigningIn} signInAgain={actions.signInAgain} /> : null}
      </div>
    </ArticleScreenProvider>
  );
}
