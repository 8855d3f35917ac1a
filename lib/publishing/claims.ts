import { firstWords, numberWords } from './claim-words.ts';

/** What a text claims and a reader may rely on: `key` is the same for two spellings of one thing, `shown` is as it stands. */
export type Claim = { key: string; shown: string };

/** The figures of a text in order, with dates and sums; the names in it; and what it quotes. */
export type Claims = { figures: Claim[]; names: Claim[]; quotes: Claim[] };

const lettersAStep = 5000;

const figure =
  /(?<![\p{L}\p{N}])[-−](?=\p{Sc}?\p{N})|\p{Sc}(?=[ \u00a0\u202f]?\p{N})|\p{N}+(?:[ \u00a0\u202f]\p{N}{3}(?!\p{N})|[.,:/]\p{N}+)*(?:[ \u00a0\u202f]?(?:%|‰|\p{Sc}|per ?cent\b|процент\p{L}*))?|\p{L}[\p{L}\p{M}]*/gu;
const word = /\p{L}[\p{L}\p{M}\p{N}’'‑-]*/gu;
const quote = /“([^“”]+)[“”]|«([^«»]+)»|„([^„“”]+)[“”]|"([^"]+)"/g;
const capital = /^\p{Lu}/u;
const endsSentence = /[.!?…:;\n•“«„"—–(]/u;
const caseEnding =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|ой|ей|ою|ею|ом|ем|ём|ым|им|ах|ях|ам|ям|ов|ев|ых|их|ую|юю|ая|яя|[аяуюыиеоьй])$/u;

/** A text read in steps, each of which says how many letters it read. */
export type Reading<Found> = Generator<number, Found>;

/** Finds what a text claims. `known` are words that are names wherever they stand, by their keys (`nameWordsIn`). */
export function* claimsIn(text: string, known: ReadonlySet<string>): Reading<Claims> {
  return {
    figures: yield* figuresIn(text),
    names: yield* namesIn(text, known),
    quotes: yield* quotesIn(text),
  };
}

/** The keys of the words that begin with a capital inside a sentence: there they are names. */
export function* nameWordsIn(text: string): Reading<Set<string>> {
  const words = yield* capitalWords(text);
  return new Set(words.flatMap((one) => (one.isFirst ? [] : [nameKey(one.word)])));
}

/** The names in a text alone, as `claimsIn` finds them. */
export function* namesIn(text: string, known: ReadonlySet<string>): Reading<Claim[]> {
  const runs: { word: string; isFirst: boolean }[][] = [];
  for (const one of yield* capitalWords(text)) {
    const run = runs.at(-1);
    if (one.goesOn && run) run.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run) => {
    const named = run.filter(
      (one) => !one.isFirst || known.has(nameKey(one.word)) || isFullName(run, one.word),
    );
    if (named.length === 0) return [];
    return [
      { key: named.map((one) => nameKey(one.word)).join(' '), shown: named.map((one) => one.word).join(' ') },
    ];
  });
}

function* figuresIn(text: string): Reading<Claim[]> {
  const found: Claim[] = [];
  let sign = '';
  let read = 0;
  for (const { 0: piece, index } of text.matchAll(figure)) {
    if (index - read >= lettersAStep) {
      yield index - read;
      read = index;
    }
    if (/\p{N}/u.test(piece)) {
      found.push({ key: sign + figureKey(piece), shown: sign + piece });
      sign = '';
    } else if (/^\p{L}/u.test(piece)) {
      sign = '';
      if (numberWords.test(piece)) found.push({ key: piece.toLowerCase(), shown: piece });
    } else sign += piece;
  }
  yield text.length - read;
  return found;
}

// "1,000" is "1 000", "5 per cent" is "5%", and a comma before anything but three digits is a decimal point.
function figureKey(piece: string): string {
  return piece
    .normalize('NFKC')
    .replace(/ ?(?:per ?cent|процент\p{L}*)$/u, '%')
    .replace(/[ \u00a0\u202f]/g, '')
    .replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '')
    .replace(/,/g, '.');
}

// A first word with a capital after it is a first name ("Angela Merkel said"), unless it only begins the sentence.
function isFullName(run: unknown[], first: string): boolean {
  const lower = first.toLowerCase();
  return run.length > 1 && ![...firstWords].some((each) => each === lower || isSlipOf(each, lower));
}

type CapitalWord = { word: string; isFirst: boolean; goesOn: boolean };

function* capitalWords(text: string): Reading<CapitalWord[]> {
  const found: CapitalWord[] = [];
  let end = 0;
  let read = 0;
  let before: { word: string; isCapital: boolean } | null = null;
  for (const match of text.matchAll(word)) {
    const between = text.slice(end, match.index);
    const isInitial =
      before?.isCapital === true && before.word.length === 1 && /^\.[ \u00a0]?$/.test(between);
    const isFirst = before === null || (!isInitial && endsSentence.test(between));
    const isCapital =
      capital.test(match[0]) && match[0] !== 'I' && !match[0].startsWith('I’') && !match[0].startsWith("I'");
    if (isCapital) {
      const goesOn = !isFirst && before?.isCapital === true && (isInitial || /^[ \u00a0]$/.test(between));
      found.push({ word: match[0], isFirst, goesOn });
    }
    before = { word: match[0], isCapital };
    end = match.index + match[0].length;
    if (end - read < lettersAStep) continue;
    yield end - read;
    read = end;
  }
  yield text.length - read;
  return found;
}

// A Russian name is the same name in every case, and an English one with its possessive.
function nameKey(name: string): string {
  const lower = name.toLowerCase().replace(/[’']s?$/u, '');
  if (!/\p{Script=Cyrillic}/u.test(lower)) return lower;
  const stem = lower.replace(caseEnding, '');
  return stem.length >= 3 ? stem : lower;
}

function* quotesIn(text: string): Reading<Claim[]> {
  const found: Claim[] = [];
  for (const match of text.matchAll(quote)) {
    const shown = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const key = quoteKey(shown);
    if (key) found.push({ key, shown });
    yield shown.length;
  }
  return found;
}

/** The words of a quotation without their signs: what was said, however it is written down. */
export function quoteKey(quoted: string): string {
  return (quoted.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ');
}

/** Whether one word is the other with one letter wrong, missing, too many, or two of them in each other's place. */
function isSlipOf(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one.length < 2) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}
