import { getSchema } from '@tiptap/core';
import { EditorState, type Transaction as Step } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { initProseMirrorDoc, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import { expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, type Transaction, XmlElement, XmlText } from 'yjs';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { bringsUnknown, cutOff } from './guard-schema.ts';

const known = {
  hasNode: (name: string) => name === 'paragraph',
  hasMark: (name: string) => name.startsWith('bold'),
};

/** Whether a colleague's page that makes this change brings an open page something it does not know. */
function brings(change: (doc: Doc) => void): boolean {
  const [theirs, mine] = [new Doc(), new Doc()];
  theirs.getXmlFragment('body').insert(0, [paragraph('The harbour is old.')]);
  applyUpdate(mine, encodeStateAsUpdate(theirs));
  let isUnknown = false;
  mine.on('beforeObserverCalls', (transaction: Transaction) => {
    isUnknown ||= bringsUnknown(transaction, known);
  });
  theirs.transact(() => change(theirs));
  applyUpdate(mine, encodeStateAsUpdate(theirs));
  return isUnknown;
}

function paragraph(words: string): XmlElement {
  const element = new XmlElement('paragraph');
  element.insert(0, [new XmlText(words)]);
  return element;
}

function lettersOf(doc: Doc): XmlText {
  const first = doc.getXmlFragment('body').get(0);
  return (first instanceof XmlElement ? first.get(0) : null) as XmlText;
}

it('letters, paragraphs and marks that the page knows pass', () => {
  expect(brings((doc) => lettersOf(doc).insert(3, ' old'))).toBe(false);
  expect(brings((doc) => doc.getXmlFragment('body').push([paragraph('Another.')]))).toBe(false);
  expect(brings((doc) => lettersOf(doc).format(0, 3, { bold: {} }))).toBe(false);
  expect(brings((doc) => doc.getText('headline').insert(0, 'Harbour'))).toBe(false);
});

it('a node of unknown kind is seen, also deep in one that is known', () => {
  expect(brings((doc) => doc.getXmlFragment('body').push([new XmlElement('hologram')]))).toBe(true);
  const outer = paragraph('Around it.');
  outer.insert(1, [new XmlElement('hologram')]);
  expect(brings((doc) => doc.getXmlFragment('body').push([outer]))).toBe(true);
});

it('a mark of unknown kind is seen', () => {
  expect(brings((doc) => lettersOf(doc).format(0, 3, { sparkle: {} }))).toBe(true);
});

it('what came and was taken out again before it arrived is nothing', () => {
  const change = (doc: Doc) => {
    doc.getXmlFragment('body').push([new XmlElement('hologram')]);
    doc.getXmlFragment('body').delete(1, 1);
  };
  expect(brings(change)).toBe(false);
});

/** A page's editor without a screen, bound to a text. */
function boundTo(text: Doc) {
  const fragment = text.getXmlFragment('body');
  const { doc, mapping } = initProseMirrorDoc(fragment, getSchema(documentSpecs));
  const plugin = ySyncPlugin(fragment, { mapping });
  const page = {
    state: EditorState.create({ doc, plugins: [plugin] }),
    dispatch: (step: Step) => {
      const before = page.state;
      page.state = before.apply(step);
      bound?.update?.(page as unknown as EditorView, before);
    },
    hasFocus: () => false,
  };
  const bound = plugin.spec.view?.(page as unknown as EditorView);
  return page;
}

it('a page that is cut off takes nothing out of the text, whatever its editor does after it', () => {
  const text = new Doc();
  text.getXmlFragment('body').insert(0, [paragraph('The harbour is old.')]);
  const page = boundTo(text);
  page.dispatch(page.state.tr.insertText('Yes: ', 1));
  expect(lettersOf(text).toString()).toBe('Yes: The harbour is old.');
  cutOff(ySyncPluginKey.getState(page.state).binding);
  text.getXmlFragment('body').push([new XmlElement('hologram')]);
  const after = JSON.stringify(text.getXmlFragment('body'));
  page.dispatch(page.state.tr.insertText('No: ', 1));
  page.dispatch(page.state.tr.setMeta('addToHistory', false));
  expect(JSON.stringify(text.getXmlFragment('body'))).toBe(after);
});
