import { expect, it } from 'vitest';
import { type Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, XmlText } from 'yjs';
import { openLive } from '#lib/articles/live-text.ts';
import { wordsLeft } from './words-left.ts';

function aText(...paragraphs: string[]): Doc {
  const doc = openLive([]);
  for (const words of paragraphs) {
    const paragraph = new XmlElement('paragraph');
    paragraph.insert(0, [new XmlText(words)]);
    doc.getXmlFragment('body').push([paragraph]);
  }
  return doc;
}

function changed(doc: Doc, change: (copy: Doc) => void): Uint8Array {
  const copy = openLive([encodeStateAsUpdate(doc)]);
  change(copy);
  return encodeStateAsUpdate(copy, encodeStateVector(doc));
}

it('says the lines that were changed, whole, and none that the text says already', () => {
  const doc = aText('The harbour is old.', 'Nobody is walking away.');
  const update = changed(doc, (copy) => {
    copy.getText('headline').insert(0, 'Harbour tunnel');
    const paragraph = copy.getXmlFragment('body').get(1);
    if (paragraph instanceof XmlElement) (paragraph.get(0) as XmlText).insert(0, 'She said: ');
  });
  expect(wordsLeft(doc, [update])).toBe('Harbour tunnel\n\nShe said: Nobody is walking away.');
  expect(doc.getText('headline').toString()).toBe('');
});

it('has nothing to say when all of it has arrived', () => {
  const doc = aText('The harbour is old.');
  expect(wordsLeft(doc, [encodeStateAsUpdate(doc)])).toBe('');
});
