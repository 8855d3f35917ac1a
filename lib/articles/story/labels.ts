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
  headline: 'headline|title|hed|subject|заголовок|название|überschrift|titel|titre',
  standfirst:
    'standfirst|summary|dek|deck|subtitle|sub-?headline|subhead|strapline|подзаголовок|анонс|лид|вводка|unterzeile|chapô',
  slug: 'slug',
  dateline: 'dateline|place|location|место|место события|город|ort',
  author:
    'by|authors?|byline|writers?|written by|words|text|автор|авторы|автори|текст|von|autor|autoren|auteur',
  date: 'date|published time|date published|publication time|published|published on|publication date|published at|pub ?date|posted|posted on|sent|first published|updated|updated on|last updated|last updated on|modified|last modified|дата|дата публикации|дата обновления|опубликовано|обновлено|опубліковано|оновлено|datum|veröffentlicht|publié le|mis à jour le',
  photo:
    'photos?|photographs?|pictures?|images?|(?:file|lead|main|cover|header|hero|featured) (?:photo|image)|foto|fotos|фото|фотография|снимок|изображение|bild',
  caption:
    'caption|(?:photo|image|media) caption|cutline|подпись|подпись к фото|на фото|на снимке|bildunterschrift',
  credit:
    'credit|credits|(?:photo|image|picture) (?:credit|source|copyright)s?|photo by|photographer|фото предоставлено|автор фото|источник фото|фотограф|bildnachweis',
  alt: 'alt|alt text|alternative text|описание фото|альтернативный текст',
  tags: 'tags?|tagged|keywords?|topics?|related topics|read more about|more about|filed under|тег|теги|метки|ключевые слова|темы|тема|schlagwörter|mots-clés',
  section: 'section|category|categories|rubric|desk|channel|рубрика|раздел|категория|ressort|rubrique',
  related:
    'related|related (?:articles?|story|stories|coverage|news|content|links?)|you (?:may|might) also like|recommended|read more|read also|also read|read next|see also|more on this|more on this story|further reading|background|читайте также|читать также|читайте ещё|читайте еще|читать далее|по теме|также по теме|ещё по теме|еще по теме|материалы по теме|читайте також|дивіться також|смотрите также|подробнее|см\\. также|lesen sie auch|mehr dazu|mehr zum thema|zum thema|(?:à )?lire aussi',
  original:
    'original url|url source|source link|original address|original link|original article|original|source url|source|url|link|permalink|canonical url|first published at|originally published at|source article|original source|view original|оригинал|адрес оригинала|ссылка на оригинал|адрес|ссылка|источник|quelle|adresse',
};

// The BBC's pages: "Image source, Reuters".
const bbc = '(?<=^(?:image|media) (?:source|caption|copyright)),';

const rules = (Object.entries(words) as [LabelKind, string][]).map(
  ([kind, names]) => [kind, new RegExp(`^(?:${names})\\s*(?::|${bbc}|[—–]\\s|-\\s|$)\\s*`, 'iu')] as const,
);

// These words also begin sentences: only their sign tells.
const needsSign = new Set<LabelKind>([
  'author',
  'date',
  'section',
  'dateline',
  'headline',
  'standfirst',
  'photo',
  'caption',
  'credit',
  'tags',
  'slug',
  'alt',
]);

/** A line's label and what stands behind it; null when it begins with none. A label alone has no rest. */
export function labelOf(line: string): { kind: LabelKind; label: string; rest: string } | null {
  const bare = line.replace(/^[[(*_]+(?=\p{L})/u, '');
  for (const [kind, rule] of rules) {
    const label = rule.exec(bare)?.[0];
    if (label === undefined || label === '') continue;
    if (needsSign.has(kind) && !/[:,]/.test(label) && !isAlone(kind, label, bare)) continue;
    const isBracketed = bare !== line && /[\])]$/.test(line);
    const rest = bare
      .slice(label.length)
      .replace(isBracketed ? /[\])]+$/ : /$^/, '')
      .trim();
    return { kind, label: label.trim(), rest };
  }
  return null;
}

// "Tags" above a list of them, "Published" above its day.
function isAlone(kind: LabelKind, label: string, line: string): boolean {
  return (kind === 'tags' || kind === 'date') && label.trim() === line.trim() && /^\p{Lu}/u.test(line);
}
