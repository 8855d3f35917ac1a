import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksKey } from './block-keys.ts';
import { type BlockChange, countChanges, diffDocuments } from './diff-document.ts';
import type { LineChange } from './diff-line.ts';
import { plainText } from './extract.ts';
import type { DocumentJson, DocumentMark, DocumentNode } from './types.ts';

const photo = '0190f0a0-0000-7000-8000-000000000001';
const bold: DocumentMark = { type: 'bold' };

function doc(...content: DocumentNode[]): DocumentJson {
  return { type: 'doc', ...(content.length > 0 && { content }) };
}

function text(words: string, ...marks: DocumentMark[]): DocumentNode {
  return { type: 'text', text: words, ...(marks.length > 0 && { marks }) };
}

function paragraph(...content: (DocumentNode | string)[]): DocumentNode {
  const nodes = content.map((one) => (typeof one === 'string' ? text(one) : one));
  return { type: 'paragraph', ...(nodes.length > 0 && { content: nodes }) };
}

function list(...items: string[]): DocumentNode {
  return {
    type: 'bulletList',
    content: items.map((words) => ({ type: 'listItem', content: [paragraph(words)] })),
  };
}

/** What a diff says that one side was. */
function sideOf(changes: BlockChange[], side: 'before' | 'after'): DocumentNode[] {
  const other = side === 'before' ? 'added' : 'removed';
  return changes.flatMap((change) => {
    if (change.kind === other) return [];
    if (change.kind !== 'changed') return [change.node];
    const whole = change[side];
    const attrs = Object.fromEntries(
      change.attributes.flatMap((one) => (one[side] === null ? [] : [[one.name, one[side]]])),
    );
    const content = change.line ? lineOf(change.line, side) : sideOf(change.blocks, side);
    const { content: _content, ...rest } = whole;
    expect(whole.attrs ?? {}).toMatchObject(attrs);
    return [{ ...rest, ...(content.length > 0 && { content }) }];
  });
}

function lineOf(line: LineChange[], side: 'before' | 'after'): DocumentNode[] {
  const other = side === 'before' ? 'added' : 'removed';
  const nodes = line.flatMap((part) => {
    if (part.kind === 'remarked') return part[side];
    return part.kind === other ? [] : part.nodes;
  });
  const joined: DocumentNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isOne =
      last?.type === 'text' && node.type === 'text' && marksKey(last.marks) === marksKey(node.marks);
    if (last && isOne) joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
}

/** The diff of one paragraph in words: [-removed-], {+added+}, (~other marks~). */
function inWords(before: DocumentNode, after: DocumentNode): string {
  const change = diffDocuments(doc(before), doc(after))[0];
  if (change?.kind !== 'changed' || !change.line) throw new Error(`not a changed line: ${change?.kind}`);
  const words = (nodes: DocumentNode[]) => nodes.map((node) => node.text ?? `<${node.type}>`).join('');
  return change.line
    .map((part) => {
      if (part.kind === 'remarked') return `(~${words(part.after)}~)`;
      if (part.kind === 'same') return words(part.nodes);
      return part.kind === 'added' ? `{+${words(part.nodes)}+}` : `[-${words(part.nodes)}-]`;
    })
    .join('');
}

const kinds = (changes: BlockChange[]) =>
  changes.map((one) =>
    one.kind !== 'same' && one.kind !== 'changed' && one.isMoved ? `${one.kind}, moved` : one.kind,
  );

describe('what a person reads', () => {
  test('a changed word is the word, not its letters', () => {
    expect(
      inWords(
        paragraph('The minister denied it on Wednesday.'),
        paragraph('The minister confirmed it on Wednesday.'),
      ),
    ).toBe('The minister [-denied-]{+confirmed+} it on Wednesday.');
  });

  test('words that changed side by side are one change', () => {
    expect(
      inWords(
        paragraph('It cost two million euros in all.'),
        paragraph('It cost about three billion euros in all.'),
      ),
    ).toBe('It cost [-two million-]{+about three billion+} euros in all.');
  });

  test('bold on half a word is a change of marks, not of letters', () => {
    expect(
      inWords(paragraph('The harbour tunnel'), paragraph('The har', text('bour', bold), ' tunnel')),
    ).toBe('The (~harbour~) tunnel');
  });

  test('another address of a link is a change of marks', () => {
    const link = (href: string) => text('the report', { type: 'link', attrs: { href } });
    expect(
      inWords(paragraph('See ', link('https://a.example')), paragraph('See ', link('https://b.example'))),
    ).toBe('See (~the report~)');
  });

  test('a script without spaces is compared sign by sign', () => {
    expect(inWords(paragraph('港口隧道已被放弃'), paragraph('港口隧道未被放弃'))).toBe(
      '港口隧道[-已-]{+未+}被放弃',
    );
  });

  test('a paragraph that becomes a heading is one block that changed', () => {
    const heading = { type: 'heading', attrs: { level: 2 }, content: [text('Who pays for the tunnel')] };
    const [change] = diffDocuments(doc(paragraph('Who pays for the tunnel')), doc(heading));
    expect(change).toMatchObject({
      kind: 'changed',
      attributes: [{ name: 'level', before: null, after: 2 }],
      line: [{ kind: 'same' }],
    });
  });

  test('a photograph with another caption is that photograph', () => {
    const image = (caption: string) => ({
      type: 'image',
      attrs: { assetId: photo, caption, credit: 'J. Peres', alt: '' },
    });
    expect(diffDocuments(doc(image('The quay')), doc(image('The old quay')))).toMatchObject([
      { kind: 'changed', attributes: [{ name: 'caption', before: 'The quay', after: 'The old quay' }] },
    ]);
  });

  test('an item that was added to a list is shown in the list', () => {
    const [change] = diffDocuments(
      doc(list('Who pays', 'Who builds')),
      doc(list('Who pays', 'Who plans', 'Who builds')),
    );
    expect(change?.kind === 'changed' && kinds(change.blocks)).toEqual(['same', 'added', 'same']);
  });

  test('a cell that was rewritten stays in its column', () => {
    const row = (...cells: string[]) => ({
      type: 'tableRow',
      content: cells.map((words) => ({ type: 'tableCell', content: [paragraph(words)] })),
    });
    const [change] = diffDocuments(
      doc({ type: 'table', content: [row('Rotterdam harbour', '12')] }),
      doc({ type: 'table', content: [row('Rotterdam harbour', '4,000')] }),
    );
    const cells =
      change?.kind === 'changed' && change.blocks[0]?.kind === 'changed' && change.blocks[0].blocks;
    expect(cells && kinds(cells)).toEqual(['same', 'changed']);
  });

  test('a block that moved is no rewriting', () => {
    const [a, b, c] = [
      paragraph('The first of them.'),
      paragraph('Quite another.'),
      paragraph('And the end.'),
    ];
    expect(kinds(diffDocuments(doc(a, b, c), doc(b, c, a)))).toEqual([
      'removed, moved',
      'same',
      'same',
      'added, moved',
    ]);
  });

  test('the changes are counted by kind', () => {
    const before = doc(
      paragraph('Nothing new here.'),
      paragraph('The minister denied it.'),
      paragraph('Gone.'),
    );
    const after = doc(paragraph('Nothing new here.'), paragraph('The minister confirmed it.'), {
      type: 'image',
      attrs: { assetId: photo },
    });
    expect(countChanges(before, after)).toEqual([
      { type: 'paragraph', changed: 1, added: 0, removed: 1, moved: 0 },
      { type: 'image', changed: 0, added: 1, removed: 0, moved: 0 },
    ]);
  });
});

test('another photograph in the place of one is no change of it', () => {
  const image = (assetId: string): DocumentNode => ({ type: 'image', attrs: { assetId } });
  const changes = diffDocuments(doc(image(photo)), doc(image(photo.replace('1', '2'))));
  expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

const word = fc.constantFrom('harbour', 'tunnel', 'who', 'туннель', '港', ' ', ', ', '“pays”', 'it’s');
const marks = fc.subarray([bold, { type: 'link', attrs: { href: 'https://example.org' } }]);
const inline = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), marks)
      .map(([words, on]) => text(words.join(''), ...on)),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
  { weight: 1, arbitrary: word.map((note) => ({ type: 'footnote', attrs: { note } })) },
);
const line = fc.array(inline, { maxLength: 4 }).map((nodes) => lineOf([{ kind: 'same', nodes }], 'after'));
const leaf = fc.oneof(
  line.map((nodes) => paragraph(...nodes)),
  fc
    .tuple(line, fc.constantFrom(2, 3))
    .map(([nodes, level]) => ({ ...paragraph(...nodes), type: 'heading', attrs: { level } })),
  fc.constant({ type: 'divider' }),
  word.map((caption) => ({ type: 'image', attrs: { assetId: photo, caption } })),
);
const block = fc.oneof(
  { weight: 3, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => ({
      type: 'bulletList',
      content: items.map((nodes) => ({ type: 'listItem', content: [paragraph(...nodes)] })),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(leaf, { minLength: 1, maxLength: 3 })
      .map((content) => ({ type: 'factbox', attrs: { title: 'Facts' }, content })),
  },
);
const blocks: fc.Arbitrary<DocumentNode[]> = fc.array(block as fc.Arbitrary<DocumentNode>, { maxLength: 12 });

/** A second body made from the first as editors do it: blocks dropped, moved, and put in. */
const twoBodies = fc.tuple(blocks, blocks, fc.array(fc.nat(30), { maxLength: 6 })).map(
  ([one, other, cuts]) =>
    [
      one,
      cuts.reduce((body, cut, index) => {
        const left = body.filter((_, place) => place !== cut % 13);
        return index < other.length ? left.toSpliced(cut % 7, 0, other[index] as DocumentNode) : left;
      }, one),
    ] as const,
);

test('a diff holds both bodies whole, whatever they are', () => {
  fc.assert(
    fc.property(fc.oneof(twoBodies, fc.tuple(blocks, blocks)), ([before, after]) => {
      const changes = diffDocuments(doc(...before), doc(...after));
      expect(sideOf(changes, 'before')).toEqual(before);
      expect(sideOf(changes, 'after')).toEqual(after);
    }),
    { numRuns: 400 },
  );
});

test('a body and itself differ in nothing', () => {
  fc.assert(
    fc.property(blocks, (body) => {
      const copy = structuredClone(body);
      expect(diffDocuments(doc(...body), doc(...copy)).filter(({ kind }) => kind !== 'same')).toEqual([]);
      expect(countChanges(doc(...body), doc(...copy))).toEqual([]);
    }),
  );
});

test('a body of 10,000 paragraphs in which every word changed is compared by whole blocks', () => {
  const many = (seed: string) =>
    doc(
      ...Array.from({ length: 9_900 }, (_, n) =>
        paragraph(Array.from({ length: 40 }, (_, w) => `${seed}${(n * w) % 997}`).join(' ')),
      ),
    );
  const [before, after] = [many('a'), many('b')];
  const changes = diffDocuments(before, after);
  expect(plainText(doc(...sideOf(changes, 'before')))).toBe(plainText(before));
  expect(plainText(doc(...sideOf(changes, 'after')))).toBe(plainText(after));
});
