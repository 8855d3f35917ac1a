'use client';

import type { Editor } from '@tiptap/core';
import { type FormEvent, useId, useState } from 'react';
import { readAddress } from './link-address.ts';

type Props = { editor: Editor; onClose: () => void };

/** The address of the selected words' link: set, change, take away. */
export function LinkForm({ editor, onClose }: Props) {
  const before: unknown = editor.getAttributes('link').href;
  const [address, setAddress] = useState(typeof before === 'string' ? before : '');
  const [problem, setProblem] = useState('');
  const problemId = useId();

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const read = readAddress(address);
    if ('problem' in read) return setProblem(read.problem);
    linkSelection(editor, read.href);
    close();
  };
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetMark('link').run();
    close();
  };

  return (
    <form
      className="link-form"
      aria-label="Link"
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
          aria-label="Address"
          aria-invalid={problem !== ''}
          aria-describedby={problem ? problemId : undefined}
          placeholder="https://… or /section"
          value={address}
          onChange={(event) => {
            setAddress(event.target.value);
            setProblem('');
          }}
        />
        <button type="submit">Apply</button>
        {before !== undefined && (
          <button type="button" onClick={remove}>
            Remove
          </button>
        )}
      </div>
      {problem && (
        <p id={problemId} className="editor-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}

function linkSelection(editor: Editor, href: string): void {
  editor.chain().focus().extendMarkRange('link').setMark('link', { href }).run();
}
