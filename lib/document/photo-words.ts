/** What stands under a photograph, cut in two. */
export type PhotoWords = { caption: string; credit: string };

const sign =
  'photo(?:graph|s)?(?: by| courtesy of| courtesy| via| credit| source)?|pictures?(?: by| credit)?|images?(?: by| credit| source| courtesy of)?|(?:photo )?credits?|courtesy(?: of)?|screenshot|illustration|graphic|скриншот|иллюстрация|кадр из видео|foto(?:s)?(?: von)?|photographie|crédit|фото(?:графия|граф)?(?: из архива| предоставлено)?|снимок|изображение|источник фото';

const name = String.raw`(?:\p{Lu}\p{L}{0,2}\.|[\p{Lu}\p{Lt}\d@©][\p{L}\p{M}\p{N}’'@&_-]*)`;
const particle =
  '(?:de|la|le|van|von|der|den|del|di|da|dos|bin|al|el|of|for|and|the|via|de la|и|для|из|через)';
const names = `${name}(?:[ \u00a0](?:${particle}[ \u00a0])*${name}){0,5}`;
const chain = String.raw`${names}(?:\s*[/|]\s*${names})+(?: via ${names})?`;
const agency =
  '(?:Reuters|AFP|AP|EPA|EPA-EFE|dpa|ANSA|APA|PAP|TASS|RIA Novosti|Sputnik|Getty Images|Getty|Shutterstock|Unsplash|Zuma Press|Xinhua|Kyodo|Anadolu|Interfax|Ukrinform|PA|PA Wire|Keystone|Scanpix|Alamy|iStock|Pexels|Pixabay|Wikicommons|Bloomberg|ITAR-TASS|ITAR-PRESS|ТАСС|РИА Новости|Интерфакс|Коммерсантъ|Коммерсант|Ведомости|Известия|Укринформ|Укрінформ|УНИАН|УНІАН|Рейтер|Спутник|Википедия|Wikimedia Commons|Wikipedia)';

const site = String.raw`(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:ru|com|org|gov|net|info|media|su|eu|ua|uk|de|рф|RU)`;
const platform =
  '(?:Telegram|Instagram|X|Twitter|VK|VKontakte|ВКонтакте|YouTube|Facebook|TikTok|Flickr|Wikimedia Commons|Wikipedia|Unsplash|Pexels|Pixabay)';
const office = `(?:News Agency|Press Service|Press Office|Images|Pictures|Archives?)`;
// What stands before a credit: the end of a sentence, a dash, another line.
const before = String.raw`(?:^|[.!?…»”"')]\s+|\s[—–|]\s*|\n)`;

type Rule = { at: RegExp; credit: (match: RegExpExecArray) => string };

const first = (match: RegExpExecArray) => match[1] ?? '';

// Tried in order; each finds the credit at the end (or, signed, at the beginning) of the words.
const rules: Rule[] = [
  {
    at: new RegExp(String.raw`[([]\s*(?:${sign})\s*[:—–-]?\s+([^()[\]]{2,200}?)\.?\s*[)\]]\.?$`, 'iu'),
    credit: first,
  },
  {
    at: new RegExp(String.raw`[([]\s*(?:${sign})\s*[:—–-]\s*([^()[\]]{2,200}?)\.?\s*[)\]]\.?$`, 'iu'),
    credit: first,
  },
  {
    at: /[([]\s*((?:AP|EPA|AFP|Reuters|PA|TASS|ТАСС) (?:Photo|Фото)[^()[\]]{0,200}?)\s*[)\]]\.?$/u,
    credit: first,
  },
  { at: new RegExp(String.raw`[([]\s*(©?\s*(?:${chain}|${agency}))\.?\s*[)\]]\.?$`, 'u'), credit: first },
  {
    at: new RegExp(
      String.raw`(?:^|[.!?…»”"')]\s+|\s[—–|]\s+|\n)(?:${sign})\s*[:—–-]\s*([^\n]{2,200}?)\.?$`,
      'iu',
    ),
    // "Credits — and debts — rose": names begin with a capital.
    credit: (match) => (/[—–-]\s*\p{Ll}/u.test(match[0]) && !match[0].includes(':') ? '' : first(match)),
  },
  {
    at: /(?:^|[.!?…»”"')]\s+|\s[—–|]\s+|\n)(?:(?:photo(?:graph)?|picture|image)s? by|(?:(?:photo(?:graph)?|picture|image)s? )?courtesy of) ([^\n]{2,200}?)\.?$/iu,
    credit: first,
  },
  { at: /(?:^|\s)(?:©|\(c\)|Copyright)\s*((?:\d{4}\s+)?[^\n©]{2,200}?)\.?$/iu, credit: first },
  {
    at: new RegExp(String.raw`(?:[.!?…»”"')]\s+|\n)Фото (${names}(?:\s*/\s*[«"]?${names}[»"]?)?)\.?$`, 'u'),
    credit: first,
  },
  // A site's full stop and its credit are often glued together.
  {
    at: new RegExp(String.raw`(?:${before}|(?<=\p{Ll})[.!?](?=\p{Lu}))(${chain})\.?$`, 'u'),
    credit: first,
  },
  { at: new RegExp(String.raw`${before}([\w.@-]{2,40}\s*/\s*${platform})\.?$`, 'u'), credit: first },
  {
    at: new RegExp(
      String.raw`(?:[.!?…»”"')]\s+|\s[—–|]\s*|\n)((?:${names}(?: via |, ))?(?:${agency}|${site})|(?:${name} ){1,4}${office})\.?$`,
      'u',
    ),
    credit: first,
  },
  { at: new RegExp(String.raw`${before}(?=[^.!?]* for )(${names})\.?$`, 'u'), credit: first },
];
const signedFirst = new RegExp(String.raw`^(?:(?:${sign})\s*:\s*)?(${chain})\.\s+(\p{Lu}.+)$`, 'u');

// No caption is as long; the rules would look at each dash of it again and again.
const longest = 1000;

/** A caption and the credit that ends it, in the ways of agencies and newsrooms ("… (Photo by X/AFP)", "… X / Reuters", "Фото: …"). */
export function splitPhotoWords(words: string): PhotoWords {
  const text = words.replace(/[ \t\u00a0]+/g, ' ').trim();
  if (text.length > longest) return { caption: text, credit: '' };
  const [, by = '', said = ''] =
    /^(?:photo(?:graph)?|picture|image)s? by ([^:\n]{2,80}):\s+(\S.*)$/iu.exec(text) ?? [];
  if (said !== '') return { caption: said, credit: by };
  for (const { at, credit } of rules) {
    const match = at.exec(text);
    const found = match && credit(match).trim();
    if (!match || !found || /^(?:no|nr|№)\.?\s*\d/iu.test(found)) continue;
    const opening = /^[.!?…»”"')]/u.exec(match[0])?.[0] ?? '';
    const isBracket = /^[([]/.test(match[0]);
    const caption = text.slice(0, match.index) + (isBracket ? '' : opening);
    return { caption: caption.trim(), credit: found };
  }
  const [, credit = '', caption = text] = signedFirst.exec(text) ?? [];
  return { caption, credit };
}
