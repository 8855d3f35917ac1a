'use client';

import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { asIfNobody } from '#components/editor/suggesting/signs.ts';
import { headlineFit, textFacts } from '#lib/document/text-facts.ts';
import { outlineOf } from './outline.ts';
import { blocksOf } from './text-places.ts';
import { callTool } from './tool-calls.ts';
import { useIdleReading } from './use-idle-reading.ts';

type TextFactsProps = {
  editor: Editor;
  headline: string;
  language: string;
  isReadOnly: boolean;
};

const fitWords = {
  empty: 'Cards and search show 25 to 70 letters well',
  short: 'Short: cards and search have room for 70',
  good: 'Fits cards and search',
  long: 'Search cuts it off after about 70',
  cut: 'Too long for a card: 70 fit',
};

/** How long the text is, what it is made of, and what can be done with all of it. */
export function TextFacts({ editor, headline, language, isReadOnly }: TextFactsProps) {
  const reading = useIdleReading(editor, (read) => readingOf(read, language), language);
  const { characters, fit } = headlineFit(headline);
  return (
    <>
      <section className="panel-group">
        <h2>Text</h2>
        <dl className="text-facts">
          <div>
            <dt>{reading?.isSelection ? 'Words selected' : 'Words'}</dt>
            <dd>{reading ? numbers.format(reading.facts.words) : '…'}</dd>
          </div>
          <div>
            <dt>{reading?.isSelection ? 'Characters selected' : 'Characters'}</dt>
            <dd>{reading ? numbers.format(reading.facts.characters) : '…'}</dd>
          </div>
          <div>
            <dt>Reading time</dt>
            <dd>{reading ? `${reading.facts.minutes} min` : '…'}</dd>
          </div>
          <div>
            <dt>Headline, characters</dt>
            <dd className={`headline-${fit}`}>
              {characters} <span className="quiet">{fitWords[fit]}</span>
            </dd>
          </div>
        </dl>
        <div className="text-steps">
          <button type="button" className="button button-small" onClick={() => callTool('find')}>
            Find and replace
          </button>
          {isReadOnly ? null : (
            <button type="button" className="button button-small" onClick={() => callTool('tidy')}>
              Tidy typography
            </button>
          )}
        </div>
      </section>
      {reading && reading.headings.length + reading.missing.length > 0 ? (
        <nav className="panel-group" aria-label="Outline">
          <h2>Outline</h2>
          <ol className="outline">
            {reading.headings.map(({ at, level, words, isHere }) => (
              <li key={at} className={`outline-${level}`}>
                <button
                  type="button"
                  className="outline-row"
                  aria-current={isHere ? 'location' : undefined}
                  onClick={() => goTo(editor, at)}
                >
                  {words || 'Heading without words'}
                </button>
              </li>
            ))}
            {reading.missing.map(({ at, words }) => (
              <li key={at}>
                <button type="button" className="outline-row" onClick={() => goTo(editor, at)}>
                  <b>TK</b> {words}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
    </>
  );
}

const numbers = new Intl.NumberFormat('en');

function readingOf(editor: Editor, language: string) {
  const { doc, selection } = editor.state;
  const selected = selection.empty ? '' : lettersOf(doc.cut(selection.from, selection.to));
  const isSelection = selected.trim() !== '';
  const text = isSelection ? selected : lettersOf(doc);
  return { facts: textFacts(text, language), isSelection, ...outlineOf(doc, selection) };
}

// As readers would get it: without what is only suggested.
function lettersOf(part: Node): string {
  return blocksOf(part.copy(asIfNobody(part.content)))
    .map(({ text }) => text)
    .join('\n');
}

function goTo(editor: Editor, at: number): void {
  editor
    .chain()
    .setTextSelection(at + 1)
    .focus()
    .run();
  const dom = editor.view.nodeDOM(at);
  if (dom instanceof Element) dom.scrollIntoView({ block: 'center' });
}
