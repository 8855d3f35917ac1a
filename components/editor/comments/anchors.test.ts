import { getSchema } from '@tiptap/core';
import { initProseMirrorDoc, prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Doc, UndoManager, type XmlElement, type XmlText } from 'yjs';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { type Anchor, anchorOf, rangeOf } from './anchors.ts';

const schema = getSchema(documentSpecs);

let doc: Doc;
let anchor: Anchor;

// "The minister denied it." and "Payments are paused."; commented on is "minister".
beforeEach(() => {
  doc = bodyOf('The minister denied it.', 'Payments are paused.');
  anchor = anchorOf(living().living, 5, 13);
});

function bodyOf(...texts: string[]): Doc {
  const content = texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return prosemirrorJSONToYDoc(schema, { type: 'doc', content }, 'body');
}

function living() {
  const type = doc.getXmlFragment('body');
  const { doc: body, mapping } = initProseMirrorDoc(type, schema);
  return { body, living: { doc, type, mapping } };
}

function words(of: Anchor = anchor): string | null {
  const { body, living: now } = living();
  const range = rangeOf(now, of);
  return range && body.textBetween(range.from, range.to, '|');
}

function line(place: number): XmlText {
  return (doc.getXmlFragment('body').get(place) as XmlElement).get(0) as XmlText;
}

describe('what was commented on', () => {
  test('stays where it is, whatever is written around it', () => {
    expect(words()).toBe('minister');
    line(0).insert(0, 'Yesterday: ');
    line(0).insert(line(0).length, ' Again.');
    doc.getXmlFragment('body').insert(0, [line(1).parent?.clone() as XmlElement]);
    expect(words()).toBe('minister');
  });

  test('grows with what is written in it, and not with what is written at its edges', () => {
    line(0).insert(8, 'XX');
    expect(words()).toBe('miniXXster');
    line(0).insert(4, 'prime ');
    line(0).insert(line(0).toString().indexOf(' denied'), 's');
    expect(words()).toBe('miniXXster');
  });

  test('is less when some of it is deleted, and gone when nothing of it is left', () => {
    line(0).delete(4, 4);
    expect(words()).toBe('ster');
    line(0).delete(4, 4);
    expect(words()).toBeNull();
  });

  test('is gone with its paragraph', () => {
    doc.getXmlFragment('body').delete(0, 1);
    expect(words()).toBeNull();
  });

  test('comes back with an undo', () => {
    const undo = new UndoManager(doc.getXmlFragment('body'));
    line(0).delete(0, 15);
    expect(words()).toBeNull();
    undo.undo();
    expect(words()).toBe('minister');
  });

  test('can begin with the text, and reach over paragraphs', () => {
    const whole = anchorOf(living().living, 1, 34);
    expect(words(whole)).toBe('The minister denied it.|Payments');
    line(0).insert(0, 'Yesterday: ');
    line(1).insert(3, '-');
    expect(words(whole)).toBe('The minister denied it.|Pay-ments');
  });
});

test('an anchor that says nothing is nowhere', () => {
  expect(words({ start: 'AQID', end: '////' })).toBeNull();
  expect(words({ start: '!', end: '' })).toBeNull();
});
