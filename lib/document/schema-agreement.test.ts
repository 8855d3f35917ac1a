import { getSchema } from '@tiptap/core';
import { type ContentMatch, Mark, Node, type NodeType } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markRules, nodeRules } from './grammar.ts';
import { parseDocument } from './parse-document.ts';
import { documentSpecs } from './specs/kit.ts';
import type { DocumentNode } from './types.ts';

const schema = getSchema(documentSpecs);

type Dice = { roll: (sides: number) => number };

const words = ['harbor', 'туннель', '港', '', '“Who pays?”', '<b>&amp;', 'https://example.org'];

const samples: Record<string, Record<string, readonly (string | number)[]>> = {
  heading: { level: [2, 3, 4] },
  orderedList: { start: [0, 1, 7, 2_147_483_647] },
  pullQuote: { attribution: words },
  image: {
    assetId: ['0190f0a0-0000-7000-8000-000000000001', '1b4e28ba-2fa1-11d2-883f-0016d3cca427'],
    caption: words,
    credit: words,
    alt: words,
  },
  relatedArticle: { number: [1, 10_442, 2_147_483_647] },
  factbox: { title: words },
  gallery: { caption: words },
  embed: { address: ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'https://t.me/durov/193'] },
  table: { caption: words },
  tableHeader: { colspan: [1, 2, 20], rowspan: [1, 3] },
  tableCell: { colspan: [1, 2, 20], rowspan: [1, 3] },
  footnote: { note: words },
  tk: { note: words },
  link: { href: ['https://example.org/a?b=c#d', 'HTTP://example.org', 'mailto:a@b.org', '/world'] },
};

/** Dice that fall the same way for the same seed, so that a counterexample can be found again. */
function dice(seed: number): Dice {
  let state = seed >>> 0;
  return {
    roll: (sides) => {
      state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
      return ((state ^ (state >>> 12)) >>> 0) % sides;
    },
  };
}

function attrsOf(type: string, { roll }: Dice) {
  return Object.fromEntries(
    Object.entries(samples[type] ?? {}).map(([name, values]) => [name, values[roll(values.length)]]),
  );
}

/** A document made only of what the schema's own content expressions allow. */
function fromSchema(seed: number): Node {
  const d = dice(seed);
  let budget = 60;
  const marksIn = (parent: NodeType) =>
    Object.values(schema.marks)
      .filter((mark) => d.roll(5) === 0 && parent.allowsMarkType(mark))
      .reduce((set, mark) => mark.create(attrsOf(mark.name, d)).addToSet(set), Mark.none);
  const make = (type: NodeType, parent: NodeType, depth: number): Node => {
    budget -= 1;
    if (type.isText) return schema.text(words[d.roll(words.length)] || 'a', marksIn(parent));
    const marks = type.isInline ? marksIn(parent) : Mark.none;
    return type.create(attrsOf(type.name, d), fill(type, depth), marks);
  };
  const fill = (type: NodeType, depth: number): Node[] => {
    const children: Node[] = [];
    let match: ContentMatch = type.contentMatch;
    while (match.edgeCount > 0) {
      // Far from the counts, which the allow-list alone keeps.
      const small = budget < 0 || depth > 8 || children.length > 8;
      if (match.validEnd && (small || d.roll(4) === 0)) break;
      const edge = match.edge(small ? 0 : d.roll(match.edgeCount));
      children.push(make(edge.type, type, depth + 1));
      match = edge.next;
    }
    return children;
  };
  return schema.topNodeType.create(null, fill(schema.topNodeType, 1));
}

const documents = fc.nat().map(fromSchema);

/** The same tree with one more part, put where it may not be allowed to stand. */
function disturbed(doc: Node, type: string, at: number): DocumentNode {
  const copy: DocumentNode = doc.toJSON();
  const holders: DocumentNode[] = [];
  const visit = (node: DocumentNode) => {
    if (node.type !== 'text') holders.push(node);
    node.content?.forEach(visit);
  };
  visit(copy);
  const holder = holders[at % holders.length] ?? copy;
  const stranger = type === 'text' ? { type, text: 'x' } : { type, attrs: attrsOf(type, dice(at)) };
  const place = at % ((holder.content?.length ?? 0) + 1);
  holder.content = (holder.content ?? []).toSpliced(place, 0, stranger);
  return copy;
}

function accepts(open: () => unknown): boolean {
  try {
    open();
    return true;
  } catch {
    return false;
  }
}

test('both know the same nodes, marks and attributes', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual([...nodeRules.keys()].sort());
  expect(Object.keys(schema.marks)).toEqual([...markRules.keys()]);
  const named = (of: object | undefined) => Object.keys(of ?? {}).sort();
  for (const [name, type] of Object.entries(schema.nodes)) {
    expect(named(type.spec.attrs), name).toEqual(named(nodeRules.get(name)?.attributes));
    expect(type.isInline, name).toBe(nodeRules.get(name)?.inline ?? false);
  }
  for (const [name, type] of Object.entries(schema.marks)) {
    expect(named(type.spec.attrs), name).toEqual(named(markRules.get(name)));
  }
});

test('whatever the editor can make is accepted, and comes back as the editor writes it', () => {
  fc.assert(
    fc.property(documents, (doc) => {
      doc.check();
      expect(parseDocument(doc.toJSON())).toEqual(doc.toJSON());
    }),
    { numRuns: 150 },
  );
});

test('a part put anywhere is accepted exactly where the schema accepts it', () => {
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(documents, fc.constantFrom(...nodeRules.keys()), fc.nat(), (doc, kind, at) => {
      const changed = disturbed(doc, kind, at);
      const bySchema = accepts(() => Node.fromJSON(schema, changed).check());
      expect(accepts(() => parseDocument(changed))).toBe(bySchema);
      seen[bySchema ? 'accepted' : 'refused'] += 1;
    }),
    { numRuns: 900 },
  );
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50);
});

test.each([
  ['heading', 'level', [1, 5, '2', null, 2.5, ['script', {}]]],
  ['orderedList', 'start', [-1, 2 ** 31, Number.NaN, '1', null]],
  ['pullQuote', 'attribution', [7, null, 'x'.repeat(301)]],
  ['image', 'assetId', ['', 'https://example.org/a.jpg', null, 7]],
  ['image', 'caption', [7, null, 'x'.repeat(2001)]],
  ['relatedArticle', 'number', [0, -1, 1.5, '7', null]],
  ['gallery', 'caption', [7, null, 'x'.repeat(2001)]],
  ['embed', 'address', ['', 'https://example.org/', 'https://youtu.be/dQw4w9WgXcQ', null, 7]],
])('both refuse a wrong %s %s', (type, attribute, values) => {
  for (const value of values) {
    const item = { type: 'listItem', content: [{ type: 'paragraph' }] };
    const attrs = { ...attrsOf(type, dice(1)), [attribute]: value };
    const raw = {
      type: 'doc',
      content: [{ type, attrs, ...(type === 'orderedList' && { content: [item] }) }],
    };
    expect(accepts(() => parseDocument(raw))).toBe(false);
    expect(accepts(() => Node.fromJSON(schema, raw).check())).toBe(false);
  }
});

test('whatever is accepted opens in the editor unchanged', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom(...nodeRules.keys()), fc.nat(), (doc, kind, at) => {
      const changed = disturbed(doc, kind, at);
      if (!accepts(() => parseDocument(changed))) return;
      const body = parseDocument(changed);
      expect(Node.fromJSON(schema, body).toJSON()).toEqual(body);
    }),
    { numRuns: 300 },
  );
});
