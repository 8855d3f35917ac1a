import type { ChangePlace, SubstantiveChange } from './substantive-changes.ts';

const fieldWords = {
  headline: 'the headline',
  standfirst: 'the standfirst',
  dateline: 'the dateline',
  caption: 'the caption of the lede image',
};

const kindWords: Record<string, string> = {
  bulletList: 'list',
  orderedList: 'list',
  blockquote: 'quote',
  pullQuote: 'pull quote',
  image: 'photograph',
};

const longest = 80;

/** A substantive change as a sentence's words: "“6” became “60” in paragraph 3". */
export function substantiveWords({ before, after, place }: SubstantiveChange): string {
  const where = placeWords(place);
  if (before === null) return `“${shortened(after ?? '')}” was added to ${where}`;
  if (after === null) return `“${shortened(before)}” was taken out of ${where}`;
  return `“${shortened(before)}” became “${shortened(after)}” in ${where}`;
}

function placeWords(place: ChangePlace): string {
  if ('field' in place) return fieldWords[place.field];
  return `${kindWords[place.type] ?? place.type.toLowerCase()} ${place.count}`;
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed().trimEnd()}…` : text;
}
