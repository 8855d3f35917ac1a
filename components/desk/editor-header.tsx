'use client';

import { PanelRight } from 'lucide-react';
import { useLiveState } from '#components/editor/live/use-live-article.ts';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { useArticleScreen } from './article-screen.tsx';
import { PeopleHere } from './people-here.tsx';
import { PublicSign, type PublicState } from './public-sign.tsx';
import { SaveStatus } from './save-status.tsx';
import { TimesSign } from './schedule/times-sign.tsx';
import { StageChip } from './stage.tsx';
import { SuggestSwitch } from './suggestions/suggest-switch.tsx';

type EditorHeaderProps = {
  publicState: PublicState;
  verb: 'Publish' | 'Update';
  isPanelOpen: boolean;
  onPanel: () => void;
};

/** State, who is here, and the one next step. */
export function EditorHeader({ publicState, verb, isPanelOpen, onPanel }: EditorHeaderProps) {
  const { article, draft, times, open } = useArticleScreen();
  const { number, stage, rights } = draft;
  const path = draft.publication?.path ?? null;
  const isLive = publicState === 'live' || publicState === 'changed';
  const isDemoted = useLiveState(article, (state) => state.isDemoted, false);
  return (
    <section className="editor-header" aria-label="State and next step">
      <div className="editor-state">
        <StageChip stage={stage} />
        {path ? (
          <a href={path} className="public-link" title="Open the readers’ page">
            <PublicSign state={publicState} />
          </a>
        ) : (
          <PublicSign state={publicState} />
        )}
        <TimesSign times={times} isReady={stage === 'ready'} />
        {rights.edit ? <SaveStatus /> : null}
        {rights.edit && !isDemoted ? null : <span className="quiet">Read only</span>}
        <PeopleHere />
        <SuggestSwitch />
      </div>
      <div className="editor-steps">
        <div className="editor-other-steps">
          <PreviewButton
            number={number}
            onBefore={async () => (rights.edit ? article?.live.untilStored() : true)}
          />
          <ButtonLink look="quiet" role="button" href={`/desk/articles/${number}/history`}>
            History
          </ButtonLink>
          {isLive && rights.correct ? (
            <Button look="quiet" onClick={() => open('correct')}>
              Correct
            </Button>
          ) : null}
          {isLive && rights.withdraw ? (
            <Button look="quiet" onClick={() => open('withdraw')}>
              Withdraw
            </Button>
          ) : null}
          {publicState === 'withdrawn' && rights.withdraw ? (
            <Button look="quiet" onClick={() => open('restore')}>
              Restore
            </Button>
          ) : null}
          {rights.handOver && rights.publish ? (
            <Button onClick={() => open('hand-over')}>Hand over</Button>
          ) : null}
        </div>
        {rights.handOver && !rights.publish ? (
          <Button look="primary" onClick={() => open('hand-over')}>
            Hand over
          </Button>
        ) : null}
        {rights.publish ? (
          <Button look="primary" onClick={() => open('publish')}>
            {verb}
          </Button>
        ) : null}
        <button
          type="button"
          className="icon-button panel-toggle"
          aria-label="Details"
          aria-expanded={isPanelOpen}
          aria-controls="details"
          onClick={onPanel}
        >
          <PanelRight aria-hidden="true" size={18} />
        </button>
      </div>
    </section>
  );
}

function PreviewButton({ number, onBefore }: { number: number; onBefore: () => Promise<unknown> }) {
  const href = `/desk/articles/${number}/preview`;
  const target = `nightdesk-preview-${number}`;
  return (
    <ButtonLink
      look="quiet"
      role="button"
      href={href}
      target={target}
      onClick={(event) => {
        event.preventDefault();
        // Opened at once, because a window opened after waiting is taken for an advertisement.
        const preview = window.open('about:blank', target);
        void onBefore().then(() => preview?.location.replace(href));
      }}
    >
      Preview
    </ButtonLink>
  );
}
