// Letters that Unicode does not take apart into a base letter and an accent.
const spellings: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  ѓ: 'g',
  ќ: 'k',
  '&': ' and ',
};

/** The words of `text` in a-z and 0-9: Latin letters without accents, Cyrillic by sound, everything else left out. */
export function asciiWords(text: string): string[] {
  const spelled = [...text.normalize('NFC').toLowerCase()]
    .map((letter) => spellings[letter] ?? letter)
    .join('');
  return spelled
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Words joined with hyphens, as many whole ones as fit in `limit` characters; a first word that is too long is cut. */
export function hyphenated(words: string[], limit: number): string {
  let joined = words[0]?.slice(0, limit) ?? '';
  for (const word of words.slice(1)) {
    if (joined.length + 1 + word.length > limit) break;
    joined = `${joined}-${word}`;
  }
  return joined;
}
