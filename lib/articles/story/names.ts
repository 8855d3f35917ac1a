const word = String.raw`(?:\p{Lu}[\p{L}\p{M}’'-]*\.?|\p{Lu}\.)`;
// A name with a number in it is one of a test, of a robot or of a squad.
const coded = String.raw`(?=[\p{L}\d]*\p{L})[\p{L}\d]*\d[\p{L}\d]*`;
const particle = `(?:de|la|le|van|von|der|den|del|della|di|da|dos|bin|ibn|al|el|ter|zu|af)`;
const fullName = new RegExp(
  String.raw`^(?:${word})(?:[ \u00a0](?:${particle}[ \u00a0]){0,3}(?:${coded}|${word})){1,4}$`,
  'u',
);
const lead =
  /^(?:by|written by|text by|story by|reported by|reporting by|words by|author[s]?|автор[ыа]?|автори|текст|подготовил[аи]?|корреспондент|von|par)(?:\s*:\s*|\s+)/iu;
const role =
  /^(?:(?:[\p{L}’'-]+ ){0,4}(?:writer|correspondent|reporter|editor|columnist|staff|contributor|bureau chief)s?(?: (?:at|for|in|of) .+)?|(?:[\p{L}-]+ ){0,3}(?:корреспондент|обозреватель|редактор|журналист)(?: \S+){0,3}|special (?:to|for) .+|for (?:the )?\p{Lu}.+|специально для .+|(?:photo(?:graph)?s?|pictures|images) by .+|фото автора)$/iu;
const contacts = /\(?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w/])@\w{2,30})\)?/gu;
const agencies =
  /^(?:the )?(?:reuters|afp|ap|the associated press|associated press|dpa|epa|ansa|apa|tass|тасс|риа новости|интерфакс|interfax|bloomberg|getty(?: images)?|shutterstock|bbc(?: news)?|cnn|agence france-presse|xinhua|anadolu|pap|efe|ukrinform|укринформ|nightdesk|staff(?: and agencies)?|agencies|редакция)$/iu;
const notices = /(?<!\p{L})(?:release|immediate|edition|update|statement|сообщение|пресс-релиз)(?!\p{L})/iu;
const parts = /\s*(?:[,;]| & | and | und | et | и |\s\/\s|\s\+\s|\band\b)\s*/iu;

// Names alone have no full stop behind them, but for "Jr." and initials.
const endsSentence = /\p{L}{3,}\.$/u;

/** Who wrote a story, by a byline; `place` is a town that stands behind the names. */
export type Byline = { names: string[]; place: string | null };

/** Reads a line as a byline: one that says so ("By …", "Автор: …"), or when `isBare` one that is nothing but names. Null for others. */
export function bylineOf(line: string, isBare: boolean): Byline | null {
  const text = line
    .replace(/^[—–-]\s*/, '')
    .replace(contacts, '')
    .replace(/\s+/g, ' ')
    .trim();
  const led = lead.exec(text);
  if ((!led && !isBare) || text.length > 240) return null;
  if (!led && endsSentence.test(text)) return null;
  const given = text.slice(led?.[0].length ?? 0).replace(/[,;]$|(?<=\p{L}{3})\.$/u, '');
  if (given === '' || /[!?…:]/.test(given)) return null;
  if (isAgency(given)) return { names: [given], place: null };
  if (led && isBare && isDesk(given)) return { names: [given], place: null };
  const names: string[] = [];
  let place: string | null = null;
  for (const part of given.split(parts).filter(Boolean)) {
    const [name = '', town] = partsOfName(part);
    if (names.length > 0 && (role.test(part) || isTheirAgency(part, names))) continue;
    // "By Ann Oak, Brno": one word behind a whole name is where she wrote it.
    const isTown = led !== null && names.some((one) => one.includes(' ')) && !/[ \u00a0]/.test(name);
    if ((led && isDesk(name)) || (isName(name, led !== null) && !isTown)) names.push(properCase(name));
    else if (names.length > 0 && /^\p{Lu}[\p{L} .-]{2,40}$/u.test(part) && place === null) place = part;
    else return null;
    if (town) place ??= town;
  }
  return names.length > 0 && names.length <= 12 ? { names: [...new Set(names)], place } : null;
}

// "Anna Schmidt und Peter Maier, dpa": for whom they work.
function isTheirAgency(part: string, names: string[]): boolean {
  return isAgency(part) && names.some((name) => !isAgency(name));
}

// "Liga Ozola (Riga)", "Jane Doe in Kyiv"
function partsOfName(part: string): string[] {
  const [, name = '', town = ''] = /^(.+?)\s*\((\p{Lu}[\p{L} .-]{2,30})\)$/u.exec(part) ?? [];
  return town === '' ? part.split(/\s+(?:in|from|aus|из|в)\s+(?=\p{Lu})/u) : [name, town];
}

// "By The Harbour Courier"
function isDesk(given: string): boolean {
  return /^The(?: \p{Lu}[\p{L}’'.-]*){1,4}$/u.test(given);
}

/** Whether a byline's name is that of an agency. */
export function isAgency(name: string): boolean {
  return agencies.test(name);
}

/** Names as somebody types them, parted by commas or semicolons. */
export function namesIn(typed: string): string[] {
  const names = typed.split(/[,;\n]/).map((name) => name.replace(/\s+/g, ' ').trim());
  return [...new Set(names.filter(Boolean))];
}

function isName(name: string, isLed: boolean): boolean {
  if (isAgency(name)) return true;
  if (!isLed && notices.test(name)) return false;
  if (fullName.test(name)) return !/^(?:The|A|An|In|On|At|New|This|What|Why|How|When)\s/.test(name);
  return isLed && /^\p{Lu}[\p{L}\p{M}’'-]+$/u.test(name);
}

// "MARTA LINDQVIST" is how a wire prints a name, not how it is spelt.
function properCase(name: string): string {
  if (isAgency(name) || name !== name.toUpperCase() || !name.includes(' ')) return name;
  return name
    .toLowerCase()
    .replace(
      /(^|[\s’'-])(\p{L})/gu,
      (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`,
    );
}
