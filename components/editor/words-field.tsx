'use client';

import { type KeyboardEvent, useState } from 'react';

type Props = {
  label: string;
  value: string;
  placeholder: string;
  most: number;
  className: string;
  isReadOnly: boolean;
  onChange: (value: string) => void;
  /** Enter and Escape: back to the text. */
  onDone: () => void;
};

/** Words that belong to a piece, edited in their place. */
export function WordsField(props: Props) {
  const { label, value, placeholder, most, className, isReadOnly, onChange, onDone } = props;
  // What is being typed is held here: the text's own copy comes back a moment later.
  const [typing, setTyping] = useState<string | null>(null);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && !event.nativeEvent.isComposing)) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <textarea
      className={`words-field ${className}`}
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      maxLength={most}
      readOnly={isReadOnly}
      value={typing ?? value}
      onChange={(event) => {
        const words = event.target.value.replace(/\s*\n\s*/g, ' ');
        setTyping(words);
        onChange(words);
      }}
      onBlur={() => setTyping(null)}
      onKeyDown={leave}
    />
  );
}
