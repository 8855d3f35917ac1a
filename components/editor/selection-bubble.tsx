'use client';

import { type Editor, isTextSelection } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bold, Heading2, Heading3, Italic, Link, type LucideIcon, MessageSquare, Quote } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { commentHere } from './comments/comment-layer.ts';
import { LinkForm } from './link-form.tsx';
import { Popup } from './popup.tsx';

type Tool = {
  name: string;
  keys: string;
  icon: LucideIcon;
  isOn: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

const tools: Tool[] = [
  {
    name: 'Bold',
    keys: 'Mod+B',
    icon: Bold,
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.commands.toggleBold(),
  },
  {
    name: 'Italic',
    keys: 'Mod+I',
    icon: Italic,
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.commands.toggleItalic(),
  },
  {
    name: 'Heading',
    keys: 'Mod+Alt+2',
    icon: Heading2,
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    run: (editor) => editor.commands.toggleHeading({ level: 2 }),
  },
  {
    name: 'Subheading',
    keys: 'Mod+Alt+3',
    icon: Heading3,
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    run: (editor) => editor.commands.toggleHeading({ level: 3 }),
  },
  {
    name: 'Quote',
    keys: 'Mod+Shift+B',
    icon: Quote,
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.commands.toggleBlockquote(),
  },
];

type Props = {
  editor: Editor;
  bar: RefObject<HTMLDivElement | null>;
  isLinking: boolean;
  /** While the pointer still draws the selection, nothing covers it. */
  isHidden: boolean;
  setLinking: (isLinking: boolean) => void;
};

/** The tools for what is selected, beside it; and the address of a link in which the caret stands. */
export function SelectionBubble({ editor, bar, isLinking, isHidden, setLinking }: Props) {
  const seen = useEditorState({ editor, selector: ({ editor }) => readSelection(editor, isLinking) });
  const { from, to, href, hasWords, isFocused } = seen;
  if (isLinking) {
    return (
      <Popup editor={editor} from={from} to={to} side="above" className="link-popup">
        <LinkForm editor={editor} onClose={() => setLinking(false)} />
      </Popup>
    );
  }
  if (isHidden || !(isFocused || bar.current?.contains(document.activeElement))) return null;
  if (!hasWords) return href ? <LinkLine {...{ editor, from, href, edit: () => setLinking(true) }} /> : null;
  return (
    <Popup editor={editor} from={from} to={to} side={besideSelection()}>
      <div
        ref={bar}
        className="selection-bar"
        role="toolbar"
        aria-label="Selected text"
        onKeyDown={(event) => walkBar(event, editor)}
      >
        {tools.slice(0, 2).map((tool) => (
          <ToolButton key={tool.name} tool={tool} editor={editor} isOn={seen.on.includes(tool.name)} />
        ))}
        <button
          type="button"
          tabIndex={-1}
          aria-label="Link"
          aria-pressed={href !== ''}
          title={`Link  ${spoken('Mod+K')}`}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => setLinking(true)}
        >
          <Link aria-hidden size={17} strokeWidth={2} />
        </button>
        <button
          type="button"
          tabIndex={-1}
          aria-label="Comment"
          title={`Comment  ${spoken('Mod+Alt+M')}`}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => commentHere(editor)}
        >
          <MessageSquare aria-hidden size={17} strokeWidth={2} />
        </button>
        <span className="selection-bar-gap" />
        {tools.slice(2).map((tool) => (
          <ToolButton key={tool.name} tool={tool} editor={editor} isOn={seen.on.includes(tool.name)} />
        ))}
      </div>
    </Popup>
  );
}

function ToolButton({ tool, editor, isOn }: { tool: Tool; editor: Editor; isOn: boolean }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={tool.name}
      aria-pressed={isOn}
      title={`${tool.name}  ${spoken(tool.keys)}`}
      // Pressing must not take the selection away from the text.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => tool.run(editor)}
    >
      <tool.icon aria-hidden size={17} strokeWidth={2} />
    </button>
  );
}

function LinkLine(props: { editor: Editor; from: number; href: string; edit: () => void }) {
  return (
    <Popup editor={props.editor} from={props.from} to={props.from} side="below" className="link-line">
      <span className="link-line-address">{props.href}</span>
      <button
        type="button"
        tabIndex={-1}
        title={spoken('Mod+K')}
        onPointerDown={(event) => event.preventDefault()}
        onClick={props.edit}
      >
        Edit link
      </button>
    </Popup>
  );
}

// A phone draws its own menu above what is selected.
function besideSelection(): 'above' | 'below' {
  return window.matchMedia('(pointer: coarse)').matches ? 'below' : 'above';
}

function readSelection(editor: Editor, isLinking: boolean) {
  const { selection, doc } = editor.state;
  const { from, to } = selection;
  const address: unknown = editor.getAttributes('link').href;
  const href = typeof address === 'string' ? address : '';
  const hasWords = isTextSelection(selection) && doc.textBetween(from, to).trim() !== '';
  // A caret alone is nowhere, so that nothing is drawn again with every key.
  const place = isLinking || hasWords || href ? { from, to } : { from: 0, to: 0 };
  return {
    ...place,
    href,
    hasWords,
    isFocused: editor.isFocused && editor.isEditable,
    on: hasWords ? tools.filter((tool) => tool.isOn(editor)).map((tool) => tool.name) : [],
  };
}

function walkBar(event: KeyboardEvent<HTMLDivElement>, editor: Editor): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const place = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) buttons[(place + step + buttons.length) % buttons.length]?.focus();
  else if (event.key === 'Escape') editor.commands.focus();
  else return;
  event.preventDefault();
}

function spoken(keys: string): string {
  const isApple = /Mac|iP(hone|ad)/.test(navigator.platform);
  return isApple
    ? keys.replace('Mod', '⌘').replace('Alt', '⌥').replace('Shift', '⇧')
    : keys.replace('Mod', 'Ctrl');
}
