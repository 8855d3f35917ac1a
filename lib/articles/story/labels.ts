/** What a label at the beginning of a line says about the rest of it. */
export type LabelKind =
  | 'headline'
  | 'standfirst'
  | 'slug'
  | 'dateline'
  | 'author'
  | 'date'
  | 'photo'
  | 'caption'
  | 'credit'
  | 'alt'
  | 'tags'
  | 'section'
  | 'related'
  | 'original';

const words: Record<LabelKind, string> = {
  headline: 'headline|title|hed|заголовок|название|überschrift|titel|titre',
  standfirst:
    'standfirst|summary|dek|deck|subtitle|sub-?headline|subhead|strapline|подзаголовок|анонс|лид|вводка|unterzeile|chapô',
  slug: 'slug',
  dateline: 'dateline|place|location|место|место события|город|ort',
  author: 'authors?|byline|writers?|written by|text|автор|авторы|текст|autor|autoren|auteur',
  date: 'date|published time|date published|publication time|published|published on|publication date|posted|posted on|first published|updated|last updated|дата|дата публикации|опубликовано|обновлено|datum|veröffentlicht',
  photo:
    'photos?|photographs?|pictures?|images?|file photo|lead photo|фото|фотография|снимок|изображение|bild',
  caption: 'caption|photo caption|cutline|подпись|подпись к фото|на фото|на снимке|bildunterschrift',
  credit:
    'credit|credits|photo credit|photo by|photographer|фото предоставлено|автор фото|источник фото|фотограф|bildnachweis',
  alt: 'alt|alt text|alternative text|описание фото|альтернативный текст',
  tags: 'tags?|tagged|keywords?|topics?|filed under|тег|теги|метки|ключевые слова|темы|тема|schlagwörter|mots-clés',
  section: 'section|category|categories|rubric|desk|channel|рубрика|раздел|категория|ressort|rubrique',
  related:
    'related|related article|related articles|related story|related stories|related coverage|read more|read also|also read|read next|see also|more on this|more on this story|further reading|background|читайте также|читать также|читайте ещё|читайте еще|читать далее|по теме|также по теме|материалы по теме|смотрите также|подробнее|см\\. также|lesen sie auch|mehr dazu|zum thema|lire aussi',
  original:
    'original url|url source|source link|original address|original link|original article|original|source url|source|url|link|permalink|canonical url|first published at|originally published at|оригинал|адрес оригинала|ссылка на оригинал|адрес|ссылка|источник|quelle|adresse',
};

const rules = (Object.entries(words) as [LabelKind, string][]).map(
  ([kind, names]) => [kind, new RegExp(`^(?:${names})\\s*(?::|[—–]\\s|-\\s|$)\\s*`, 'iu')] as const,
);

const needsColon = new Set<LabelKind>([
  'author',
  'date',
  'section',
  'dateline',
  'headline',
  'standfirst',
  'photo',
  'slug',
  'alt',
]);

/** A line's label and what stands behind it; null when it begins with none. A label alone has no rest. */
export function labelOf(line: string): { kind: LabelKind; label: string; rest: string } | null {
  const bare = line.replace(/^[[(*_]+(?=\p{L})/u, '');
  for (const [kind, rule] of rules) {
    const label = rule.exec(bare)?.[0];
    if (label === undefined || label === '') continue;
    if (needsColon.has(kind) && !label.includes(':')) continue;
    const isBracketed = bare !== line && /[\])]$/.test(line);
    const rest = bare
      .slice(label.length)
      .replace(isBracketed ? /[\])]+$/ : /$^/, '')
      .trim();
    return { kind, label: label.trim(), rest };
  }
  return null;
}
