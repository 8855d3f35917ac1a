import type { TextEdit } from './text-edits.ts';
import type { TypographyLanguage } from './typography-quotes.ts';

/** A rule of typography: its edits of a text, in order. */
export type TypographyRule = (text: string) => TextEdit[];

const nbsp = '\u00A0';
const wordEnd = '(?![\\p{L}\\p{N}])';
const wordStart = '(?<![\\p{L}\\p{N}])';

const englishUnits =
  'km|m|cm|mm|kg|g|mg|t|lb|oz|ft|mi|mph|km/h|ha|l|ml|k[WV]|[MG]W|[kMGT]Wh|[kMG]?Hz|[kMGT]B|°[CF]?|%|a\\.m\\.|p\\.m\\.|million|billion|trillion';
const russianUnits =
  'км|м|см|мм|кг|г|мг|т|л|мл|га|км/ч|к?В|[кМГ]?Вт|[кМГТ]?Вт·ч|[кМГ]?Гц|[КМГТ]Б|°[CFС]?|%|₽|руб|коп|долл|тыс|млн|млрд|трлн|ч|мин|сек|чел|гг?\\.';

/** Rules that show: dashes and dots. They are what somebody may want back. */
export function visibleRules(language: TypographyLanguage): TypographyRule[] {
  return language === 'ru' ? [dots, russianDash, ranges] : [dots, longDash, spacedDash, ranges];
}

/** Rules that keep together what must not stand on two lines. */
export function bindingRules(language: TypographyLanguage): TypographyRule[] {
  return [signs, ...(language === 'ru' ? russianBonds : englishBonds)];
}

/** Rules for a whole text, not for one that is being typed. */
export function wholeTextRules(language: TypographyLanguage): TypographyRule[] {
  const collapse = rule(/(?<=\S) {2,}(?=\S)/g, ' ');
  // A turn of speech in a dialogue.
  const speech = rule(/^(?:--?|–|—)[ \u00A0](?=\S)/g, `—${nbsp}`);
  return language === 'ru' ? [collapse, speech] : [collapse];
}

const dots = rule(/(?<!\.)\.{3}(?!\.)/g, '…');

const longDash = rule(/(?<=[^\s-] ?)--(?![-\p{L}])|(?<=[^\s-])--(?!-)/gu, '—');
const spacedDash = rule(/(?<=\S )-(?= )/g, '–');
const russianDash = rule(/(?<=\S)[ \u00A0](?:-(?=[ \u00A0])|(?:--|–|—)(?=[ \u00A0]|$))/g, `${nbsp}—`);

/** Figures from one to another; not telephone numbers, dates or types of aircraft. */
function ranges(text: string): TextEdit[] {
  const figures = /(?<![\p{L}\p{N}\-–—/.,:+()])(\d{1,4})-(\d{1,4})(?![\p{L}\p{N}\-–—/])/gu;
  return [...text.matchAll(figures)]
    .filter(([, from = '', to = '']) => isRange(from, to))
    .map((found) => {
      const at = found.index + (found[1]?.length ?? 0);
      return { from: at, to: at + 1, text: '–' };
    });
}

function isRange(from: string, to: string): boolean {
  const isYear = (figures: string) =>
    figures.length === 4 && Number(figures) >= 1000 && Number(figures) < 2200;
  if (isYear(from)) return isYear(to) ? Number(from) < Number(to) : to.length === 2;
  return from.length <= 3 && to.length <= 3 && to.length - from.length <= 1 && Number(from) < Number(to);
}

/** An apostrophe before a word that has lost its beginning, which only the word tells from an opening quote. */
export const clippedWords = rule(/(?<=^|[\s(“—–-])‘(?=(?:\d0s|tis|twas|n’)(?![\p{L}\p{N}]))/giu, '’');

const signs = rule(/(?<=[№§]) ?(?=\d)/g, nbsp);

const initials = rule(/(?<=(?<![\p{L}\p{N}])\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu, nbsp);

const englishBonds = [
  rule(new RegExp(`(?<=\\d) (?=(?:${englishUnits})${wordEnd})`, 'gu'), nbsp),
  rule(/(?<=(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St)\.?) (?=\p{Lu})/gu, nbsp),
  rule(/(?<=(?<![\p{L}\p{N}])(?:No|pp?|Fig|Vol)\.) (?=\d)/gu, nbsp),
  initials,
];

const russianBonds = [
  rule(new RegExp(`(?<=\\d) (?=(?:${russianUnits})${wordEnd})`, 'gu'), nbsp),
  rule(/(?<=(?<!\d)\d{1,3}(?:[ \u00A0]\d{3})*) (?=\d{3}(?!\d))/g, nbsp),
  rule(
    new RegExp(
      `(?<=${wordStart}(?<!-)(?:в|во|к|ко|с|со|о|об|обо|у|и|а|но|на|по|за|из|от|до|не|ни)) (?=\\S|$)`,
      'giu',
    ),
    nbsp,
  ),
  rule(/(?<=\p{L}) (?=(?:же?|ли|бы?)(?![\p{L}\p{N}-]))/gu, nbsp),
  rule(/(?<=(?<![\p{L}\p{N}])[тТ]\.) (?=[едпкн]\.)/gu, nbsp),
  rule(/(?<=(?<!\d[ \u00A0]|[\p{L}\p{N}])(?:г|ул|пр|стр|рис|гл|ст|п|пп|им|св)\.) (?=[\p{Lu}\d])/gu, nbsp),
  rule(/(?<=[IVXLC]) (?=вв?\.)/g, nbsp),
  initials,
];

function rule(pattern: RegExp, text: string): TypographyRule {
  return (whole) =>
    [...whole.matchAll(pattern)]
      .filter(([found]) => found !== text)
      .map((found) => ({ from: found.index, to: found.index + found[0].length, text }));
}
