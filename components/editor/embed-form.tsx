'use client';

import type { Editor } from '@tiptap/core';
import { embedOf } from '#lib/document/embeds.ts';
import { AddressForm } from './address-form.tsx';
import { askNothing } from './block-state.ts';
import { goOnAt, insertPiece, placeForPiece } from './insert-piece.ts';
import { Popup } from './popup.tsx';

type Props = { editor: Editor; at: number; isReplacing: boolean };

/** The address of an embed, asked at the place where it will stand. */
export function EmbedForm({ editor, at, isReplacing }: Props) {
  const apply = (address: string) => {
    const embed = embedOf(wholeAddress(address));
    if (!embed) return `${unknown} ${known}`;
    putEmbed(editor, { at, isReplacing }, embed.address);
    return null;
  };
  const close = () => {
    askNothing(editor);
    editor.commands.focus();
  };
  return (
    <Popup editor={editor} from={at} to={at} side="below" className="link-popup">
      <AddressForm
        title="Embed"
        label="Address of the post or video"
        placeholder="https://…"
        before={isReplacing ? editor.state.doc.nodeAt(at)?.attrs.address : ''}
        verb={isReplacing ? 'Change' : 'Embed'}
        hint={known}
        onApply={apply}
        onClose={close}
      />
    </Popup>
  );
}

const unknown = 'That is not the address of a post or video that can be shown.';
const known = 'YouTube, Vimeo, X, Bluesky, Mastodon, Instagram, TikTok, Telegram.';

function wholeAddress(typed: string): string {
  const address = typed.trim();
  return /^https?:/i.test(address) ? address : `https://${address}`;
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
