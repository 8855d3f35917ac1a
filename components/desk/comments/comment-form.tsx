'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '#components/ui/button.tsx';
import { isKey } from '#components/ui/keys.ts';
import type { PersonRef } from '#lib/articles/types.ts';
import type { Failure } from '#lib/platform/errors.ts';
import { nameBeingTyped, peopleCalled } from './mentions.ts';

type CommentFormProps = {
  label: string;
  verb: string;
  people: PersonRef[];
  initial?: string;
  isFocused?: boolean;
  /** Sends it; answers why when it could not be. What was typed stays then. */
  send: (text: string) => Promise<Failure | null>;
  onCancel?: () => void;
  beside?: ReactNode;
};

/** Where one writes a comment; "@" offers the people who may read the story. */
export function CommentForm(props: CommentFormProps) {
  const { label, verb, people, initial = '', isFocused = false, send, onCancel, beside } = props;
  const [text, setText] = useState(initial);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const offer = useNames(area, people, setText);
  useEffect(() => {
    if (isFocused) area.current?.focus();
  }, [isFocused]);
  const submit = async () => {
    if (isSending || text.trim() === '') return;
    setSending(true);
    const refused = await send(text);
    setSending(false);
    setFailure(refused);
    if (!refused) setText('');
  };
  const press = (event: KeyboardEvent) => {
    if (offer.press(event)) return;
    if (isKey(event.nativeEvent, 'send-comment')) void submit();
    else if (event.key === 'Escape' && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isOpen = text !== '' || isFocused;
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        className="input"
        rows={1}
        value={text}
        maxLength={5000}
        placeholder={label}
        aria-autocomplete="list"
        aria-controls={`${id}-people`}
        aria-activedescendant={offer.names.length > 0 ? `${id}-${offer.at}` : undefined}
        aria-describedby={failure ? `${id}-failure` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          offer.look();
        }}
        onClick={offer.look}
        onBlur={offer.close}
        onKeyDown={press}
      />
      <div
        id={`${id}-people`}
        role="listbox"
        aria-label="People"
        className="mention-list"
        hidden={offer.names.length === 0}
      >
        {offer.names.map((person, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the textarea's, where the focus stays
          // biome-ignore lint/a11y/useFocusableInteractive: the textarea points at it
          <div
            key={person.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === offer.at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => offer.take(person)}
          >
            {person.name}
          </div>
        ))}
      </div>
      {failure ? (
        <p id={`${id}-failure`} className="field-error" role="alert">
          {failure.fields?.text ?? failure.message}
        </p>
      ) : null}
      <p className="comment-acts">
        {isOpen ? (
          <Button small look="primary" type="submit" disabled={isSending || text.trim() === ''}>
            {verb}
          </Button>
        ) : null}
        {onCancel ? (
          <Button small onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        {beside}
      </p>
    </form>
  );
}

/** The names that fit what is typed after "@", and the keys that choose among them. */
function useNames(
  area: { current: HTMLTextAreaElement | null },
  people: PersonRef[],
  setText: (text: string) => void,
) {
  const [typing, setTyping] = useState<{ from: number; typed: string } | null>(null);
  const [at, setAt] = useState(0);
  const names = typing ? peopleCalled(people, typing.typed) : [];
  const look = () => {
    const { current } = area;
    setTyping(current && nameBeingTyped(current.value, current.selectionStart));
    setAt(0);
  };
  const take = (person: PersonRef) => {
    const { current } = area;
    if (!current || !typing) return;
    const [before, after] = [
      current.value.slice(0, typing.from),
      current.value.slice(current.selectionStart),
    ];
    const caret = before.length + person.name.length + 1;
    // The next key may come at once: the text stands, and the caret in it.
    flushSync(() => {
      setText(`${before}${person.name} ${after}`);
      setTyping(null);
    });
    current.setSelectionRange(caret, caret);
  };
  const press = (event: KeyboardEvent): boolean => {
    const chosen = names[at];
    if (!chosen) return false;
    if (event.key === 'ArrowDown') setAt((at + 1) % names.length);
    else if (event.key === 'ArrowUp') setAt((at + names.length - 1) % names.length);
    else if (event.key === 'Escape') setTyping(null);
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') take(chosen);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { names, at, look, take, press, close: () => setTyping(null) };
}
