'use client';

import { PanelRight } from 'lucide-react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import type { Stage } from '#lib/articles/types.ts';
import type { SaveState } from './autosave.ts';
import { PublicSign, type PublicState } from './public-sign.tsx';
import { SaveStatus } from './save-status.tsx';
import { StageChip } from './stage.tsx';

export type EditorDialog = 'publish' | 'withdraw' | 'hand-over';

type EditorHeaderProps = {
  number: number;
  stage: Stage;
  publicState: PublicState;
  path: string | null;
  save: SaveState;
  isKeepable: boolean;
  rights: { edit: boolean; publish: boolean; withdraw: boolean; handOver: boolean };
  verb: 'Publish' | 'Update';
  isPanelOpen: boolean;
  onPanel: () => void;
  onOpen: (dialog: EditorDialog) => void;
  /** Stores what is not stored yet, so that the preview shows it. */
  onBeforePreview: () => Promise<unknown>;
};

/** State, and the one next step. */
export function EditorHeader(props: EditorHeaderProps) {
  const { number, stage, publicState, path, save, isKeepable, rights, verb, isPanelOpen, onPanel, onOpen } =
    props;
  const isLive = publicState === 'live' || publicState === 'changed';
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
        {rights.edit ? (
          <SaveStatus save={save} isKeepable={isKeepable} />
        ) : (
          <span className="quiet">Read only</span>
        )}
      </div>
      <div className="editor-steps">
        <PreviewButton number={number} onBefore={props.onBeforePreview} />
        <ButtonLink look="quiet" role="button" href={`/desk/articles/${number}/history`}>
          History
        </ButtonLink>
        {isLive && rights.withdraw ? (
          <Button look="quiet" onClick={() => onOpen('withdraw')}>
            Withdraw
          </Button>
        ) : null}
        {rights.handOver ? (
          <Button look={rights.publish ? 'plain' : 'primary'} onClick={() => onOpen('hand-over')}>
            Hand over
          </Button>
        ) : null}
        {rights.publish ? (
          <Button look="primary" onClick={() => onOpen('publish')}>
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
