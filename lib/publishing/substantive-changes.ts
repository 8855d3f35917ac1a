import type { ArticleContent } from '#lib/articles/types.ts';
import { pairBlocksInSteps } from '#lib/document/diff-document.ts';
import { placesOfRuns, shortestEdits } from '#lib/document/shortest-edits.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { contentOf, lettersOf, nodesOf } from '#lib/document/walk.ts';
import { inTurns } from '#lib/platform/in-turns.ts';
import { type Claim, type Claims, claimsIn, namesIn, nameWordsIn, quoteKey, type Reading } from './claims.ts';

/** Where a change stands: a field beside the body, or a block of it, counted from 1 among those of its type. */
export type ChangePlace =
  | { field: 'headline' | 'standfirst' | 'dateline' | 'caption' }
  | { type: string; count: number };

/** A figure, a name or a quotation that readers have and would have no longer, or have otherwise. */
export type SubstantiveChange = {
  what: 'figure' | 'name' | 'quote';
  place: ChangePlace;
  before: string | null;
  after: string | null;
};

const mostEdits = 400;
const mostTold = 50;
const lettersPerTurn = 40_000;
const lettersOfPiece = 100;
const lettersOfChange = 20;
const wordAttributes = ['title', 'caption', 'attribution', 'note'];

/** Words of a text and where they stand; some are one claim as a whole. */
type Piece = { text: string; place: ChangePlace; whole?: 'quote' | 'name' };
type Found = SubstantiveChange & { key: string; isOfPair: boolean };

/**
 * What a reader of `before` may have relied on and is told otherwise in `after`: figures, dates and sums, names, quotations;
 * at most 50. Spelling, punctuation and added paragraphs are none of it. It takes bounded turns however large the texts are.
 */
export function substantiveChanges(
  before: ArticleContent,
  after: ArticleContent,
): Promise<SubstantiveChange[]> {
  return inTurns(readBoth(before, after), lettersPerTurn);
}

function* readBoth(before: ArticleContent, after: ArticleContent): Reading<SubstantiveChange[]> {
  const [old, now] = [yield* piecesOf(before.body), yield* piecesOf(after.body)];
  const pairs = [...fieldPairs(before, after), ...(yield* blockPairs(before, after, old, now))];
  const known = new Set<string>();
  for (const pair of pairs)
    for (const piece of [pair.old, pair.now])
      if (piece) for (const key of yield* nameWordsIn(piece.text)) known.add(key);
  const everywhere = new Set<string>();
  for (const text of [after.headline, after.standfirst, ...now.map((piece) => piece.text)])
    for (const { key } of yield* namesIn(text, known)) for (const one of key.split(' ')) everywhere.add(one);
  const found: Found[] = [];
  for (const pair of pairs)
    for (const one of yield* changesOfPair(pair.old, pair.now, known, everywhere)) found.push(one);
  return (yield* withoutMoved(found))
    .slice(0, mostTold)
    .map(({ what, place, before: was, after: is }) => ({ what, place, before: was, after: is }));
}

function* changesOfPair(
  old: Piece | null,
  now: Piece | null,
  known: ReadonlySet<string>,
  everywhere: ReadonlySet<string>,
): Reading<Found[]> {
  const nothing: Claims = { figures: [], names: [], quotes: [] };
  const was = old ? yield* claimsOf(old, known) : nothing;
  const is = now ? yield* claimsOf(now, known) : nothing;
  const place = (now ?? old)?.place ?? { field: 'headline' };
  const isOfPair = old !== null && now !== null;
  const tell = (what: SubstantiveChange['what']) => (edit: Edit) => ({ what, place, isOfPair, ...edit });
  const figures = changedFigures(was.figures, is.figures).map(tell('figure'));
  yield (was.figures.length + is.figures.length) * lettersOfChange;
  const isHeadline = 'field' in place && place.field === 'headline';
  const names = isHeadline ? [] : changedNames(was.names, is.names, everywhere).map(tell('name'));
  yield (was.names.length + is.names.length) * lettersOfChange;
  const [gone, come] = [without(was.quotes, is.quotes), without(is.quotes, was.quotes)];
  return [...figures, ...names, ...paired(gone, come).map(tell('quote'))];
}

function* claimsOf(piece: Piece, known: ReadonlySet<string>): Reading<Claims> {
  const claims = yield* claimsIn(piece.text, known);
  if (!piece.whole) return claims;
  const whole = { key: quoteKey(piece.text), shown: piece.text.trim() };
  if (!whole.key) return claims;
  return piece.whole === 'quote' ? { ...claims, quotes: [whole] } : { ...claims, names: [whole] };
}

type Edit = { key: string; before: string | null; after: string | null };

// In order, so that two figures in each other's place are two changes.
function changedFigures(was: Claim[], is: Claim[]): Edit[] {
  const keys = (claims: Claim[]) => claims.map(({ key }) => key);
  const runs = shortestEdits(keys(was), keys(is), mostEdits);
  if (!runs) return paired(without(was, is), without(is, was));
  const edits: Edit[] = [];
  let [gone, come]: [Claim[], Claim[]] = [[], []];
  for (const { kind, before, after } of placesOfRuns(runs)) {
    if (kind === 'removed') gone.push(...was.slice(before.from, before.to));
    else if (kind === 'added') come.push(...is.slice(after.from, after.to));
    else {
      edits.push(...paired(gone, come));
      [gone, come] = [[], []];
    }
  }
  return [...edits, ...paired(gone, come)];
}

// One that is called "she" where she was named is still named elsewhere; another name in its place is a change.
function changedNames(was: Claim[], is: Claim[], everywhere: ReadonlySet<string>): Edit[] {
  const gone = unnamed(was, is);
  const come = unnamed(is, was);
  const lost =
    come.length > 0 ? gone : gone.filter(({ key }) => !key.split(' ').every((one) => everywhere.has(one)));
  return paired(lost, come);
}

function unnamed(claims: Claim[], others: Claim[]): Claim[] {
  const words = new Set(others.flatMap(({ key }) => key.split(' ')));
  const keys = new Set<string>();
  return claims.filter(({ key }) => {
    const isNew = !keys.has(key) && !key.split(' ').every((one) => words.has(one));
    keys.add(key);
    return isNew;
  });
}

function without(claims: Claim[], others: Claim[]): Claim[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return claims.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function paired(gone: Claim[], come: Claim[]): Edit[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
    const [old, now] = [gone[index], come[index]];
    return { key: old?.key ?? now?.key ?? '', before: old?.shown ?? null, after: now?.shown ?? null };
  });
}

// A paragraph cut in two, joined with the next or moved takes its claims with it. What is only new is no change, but for a
// figure in a paragraph that readers know.
function* withoutMoved(found: Found[]): Reading<Found[]> {
  const nameOf = ({ what, key, isOfPair }: Found) => `${isOfPair ? 'known' : 'new'} ${what} ${key}`;
  const come = new Map<string, Found[]>();
  for (const one of found.filter(({ before }) => before === null)) {
    const same = come.get(nameOf(one));
    if (same) same.push(one);
    else come.set(nameOf(one), [one]);
    yield lettersOfChange;
  }
  const moved = new Set<Found>();
  for (const one of found.filter(({ after }) => after === null)) {
    const inNew = come.get(nameOf({ ...one, isOfPair: false }))?.pop();
    const other = inNew ?? (one.isOfPair ? undefined : come.get(nameOf({ ...one, isOfPair: true }))?.pop());
    if (other) moved.add(one).add(other);
    yield lettersOfChange;
  }
  return found.filter(
    (one) => !moved.has(one) && (one.before !== null || (one.what === 'figure' && one.isOfPair)),
  );
}

function fieldPairs(before: ArticleContent, after: ArticleContent) {
  const fields = [
    ['headline', before.headline, after.headline],
    ['standfirst', before.standfirst, after.standfirst],
    ['dateline', before.dateline, after.dateline],
    ['caption', before.lede?.caption ?? '', after.lede?.caption ?? ''],
  ] as const;
  return fields.flatMap(([field, old, now]) => {
    const whole = field === 'dateline' ? ({ whole: 'name' } as const) : {};
    const piece = (text: string): Piece => ({ text, place: { field }, ...whole });
    return old === now || old === '' ? [] : [{ old: piece(old), now: piece(now) }];
  });
}

function* blockPairs(
  before: ArticleContent,
  after: ArticleContent,
  old: Piece[],
  now: Piece[],
): Reading<{ old: Piece | null; now: Piece | null }[]> {
  const pairs = yield* pairBlocksInSteps(before.body, after.body);
  return pairs
    .map((pair) => ({
      old: pair.before === null ? null : (old[pair.before] ?? null),
      now: pair.after === null ? null : (now[pair.after] ?? null),
    }))
    .filter((pair) => pair.old?.text !== pair.now?.text);
}

function* piecesOf(body: DocumentNode): Reading<Piece[]> {
  const counts = new Map<string, number>();
  const pieces: Piece[] = [];
  for (const block of contentOf(body)) {
    const count = (counts.get(block.type) ?? 0) + 1;
    counts.set(block.type, count);
    const isQuote = block.type === 'blockquote' || block.type === 'pullQuote';
    const whole = isQuote ? ({ whole: 'quote' } as const) : {};
    const text = textOf(block);
    pieces.push({ text, place: { type: block.type, count }, ...whole });
    yield text.length + lettersOfPiece;
  }
  return pieces;
}

// Put together once at the end: to ask a growing text for its last letter copies it each time.
function textOf(block: DocumentNode): string {
  const parts: string[] = [];
  for (const node of nodesOf(block)) {
    if (node.type === 'text') parts.push(lettersOf(node));
    else if (!parts.at(-1)?.endsWith('\n')) parts.push('\n');
    for (const name of wordAttributes) {
      const value = node.attrs?.[name];
      if (typeof value === 'string' && value !== '') parts.push(`\n${value}\n`);
    }
  }
  return parts.join('');
}
