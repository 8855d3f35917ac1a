'use client';

import type { Editor } from '@tiptap/core';
import { AddressForm } from './address-form.tsx';
import { readAddress } from './link-address.ts';

type Props = { editor: Editor; onClose: () => void };

/** The address of the selected words' link: set, change, take away. */
export function LinkForm({ editor, onClose }: Props) {
  const before: unknown = editor.getAttributes('link').href;
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const apply = (address: string) => {
    const read = readAddress(address);
    if ('problem' in read) return read.problem;
    linkSelection(editor, read.href);
    return null;
  };
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetMark('link').run();
    close();
  };
  return (
    <AddressForm
      title="Link"
      label="Address"
      placeholder="https://… or /section"
      before={before}
      verb="Apply"
      onApply={apply}
      onClose={close}
    >
      {before !== undefined && (
        <button type="button" onClick={remove}>
          Remove
        </button>
      )}
    </AddressForm>
  );
}

function linkSelection(editor: Editor, href: string): void {
  editor.chain().focus().extendMarkRange('link').setMark('link', { href }).run();
}
