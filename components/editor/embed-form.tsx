'use client';

import type { Editor } from '@tiptap/core';
import { type FormEvent, useId, useState } from 'react';
import { embedOf } from '#lib/document/embeds.ts';
import { askNothing } from './block-state.ts';
import { goOnAt, insertPiece, placeForPiece } from './insert-piece.ts';
import { Popup } from './popup.tsx';

type Props = { editor: Editor; at: number; isReplacing: boolean };

/** The address of an embed, asked at the place where it will stand. */
export function EmbedForm({ editor, at, isReplacing }: Props) {
  const before: unknown = isReplacing ? editor.state.doc.nodeAt(at)?.attrs.address : '';
  const [address, setAddress] = useState(typeof before === 'string' ? before : '');
  const [problem, setProblem] = useState('');
  const problemId = useId();
  const close = () => {
    askNothing(editor);
    editor.commands.focus();
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const embed = embedOf(wholeAddress(address));
    if (!embed) return setProblem(`${unknown} ${known}`);
    putEmbed(editor, { at, isReplacing }, embed.address);
    close();
  };
  return (
    <Popup editor={editor} from={at} to={at} side="below" className="link-popup">
      <form
        className="link-form"
        aria-label="Embed"
        noValidate
        onSubmit={apply}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      >
        <div className="link-form-row">
          <input
            ref={focusOnce}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            aria-label="Address of the post or video"
            aria-invalid={problem !== ''}
            aria-describedby={problem ? problemId : undefined}
            placeholder="https://…"
            value={address}
            onChange={(event) => {
              setAddress(event.target.value);
              setProblem('');
            }}
          />
          <button type="submit">{isReplacing ? 'Change' : 'Embed'}</button>
        </div>
        {problem ? (
          <p id={problemId} className="editor-problem" role="alert">
            {problem}
          </p>
        ) : (
          <p className="editor-hint">{known}</p>
        )}
      </form>
    </Popup>
  );
}

const unknown = 'That is not the address of a post or video that can be shown.';
const known = 'YouTube, Vimeo, X, Bluesky, Mastodon, Instagram, TikTok, Telegram.';

function wholeAddress(typed: string): string {
  const address = typed.trim();
  return /^https?:/i.test(address) ? address : `https://${address}`;
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}

function putEmbed(editor: Editor, { at, isReplacing }: Omit<Props, 'editor'>, address: string): void {
  const piece = editor.schema.nodes.embed?.create({ address });
  const { tr } = editor.state;
  if (!piece) return;
  if (isReplacing) {
    if (tr.doc.nodeAt(at)?.type === piece.type)
      editor.view.dispatch(tr.setNodeAttribute(at, 'address', address));
    return;
  }
  editor.view.dispatch(goOnAt(tr, insertPiece(tr, placeForPiece(tr.doc, at), piece)));
}
