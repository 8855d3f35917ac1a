import type { Stage } from '#lib/articles/types.ts';
import { type PaletteName, palettes } from './photos/palettes.ts';
import { type SceneName, scenes } from './photos/scenes.ts';

/** A photograph to be made, with the words that go with it. */
export type Photo = {
  scene: SceneName;
  light: PaletteName;
  seed: number;
  alt: string;
  caption: string;
  credit: string;
};

/** One story of the demo, as its file tells it. */
export type Story = {
  /** The file's name; related lines point to it. */
  name: string;
  section: string;
  headline: string;
  /** What the draft says after publication: a change that readers do not see yet. */
  laterHeadline: string | null;
  standfirst: string;
  dateline: string;
  language: string;
  /** The story that tells the same in another language. */
  sibling: string | null;
  byline: string[];
  tags: string[];
  lede: Photo | null;
  /** Minutes before the seed at which it was published, or the stage of what never was. */
  state: { publishedAgo: number } | { stage: Stage };
  /** Why it was withdrawn, if it was. */
  withdrawn: string | null;
  text: string;
};

const known = new Set([
  ...[
    'headline',
    'later-headline',
    'standfirst',
    'dateline',
    'language',
    'sibling',
    'byline',
    'tags',
    'published',
  ],
  ...['stage', 'withdrawn', 'photo', 'alt', 'caption', 'credit'],
]);

/** Reads a story's file: lines of `name: value` between `---`, then the text (README.md tells the notation). Throws when it cannot. */
export function parseStory(section: string, name: string, source: string): Story {
  const match = /^---\n([\s\S]*?)\n---\n\n([\s\S]+)$/.exec(source);
  if (!match?.[1] || !match[2]) throw new Error(`${name}: no head between --- lines`);
  const head = headOf(name, match[1]);
  const list = (value = '') => value.split(',').map((item) => item.trim());
  return {
    name,
    section,
    headline: head.get('headline') ?? '',
    laterHeadline: head.get('later-headline') ?? null,
    standfirst: head.get('standfirst') ?? '',
    dateline: head.get('dateline') ?? '',
    language: head.get('language') ?? 'en',
    sibling: head.get('sibling') ?? null,
    byline: list(head.get('byline')),
    tags: list(head.get('tags')),
    lede: ledeOf(head),
    state: stateOf(name, head),
    withdrawn: head.get('withdrawn') ?? null,
    text: match[2].trim(),
  };
}

/** A photograph written as scene, light and seed: `harbour dusk 12`. Throws when there is no such scene or light. */
export function parsePhoto(order: string, words: Pick<Photo, 'alt' | 'caption' | 'credit'>): Photo {
  const [scene = '', light = '', seed = ''] = order.split(' ');
  if (!isKeyOf(scenes, scene)) throw new Error(`no scene "${scene}"`);
  if (!isKeyOf(palettes, light)) throw new Error(`no light "${light}"`);
  const { alt, caption, credit } = words;
  return { scene, light, seed: Number(seed), alt: typographic(alt), caption: typographic(caption), credit };
}

/** Quotation marks as a newspaper prints them; in the files they are straight. */
export function typographic(text: string): string {
  return text
    .replace(/(^|[\s([—])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll("'", '’');
}

function headOf(name: string, source: string): Map<string, string> {
  const head = new Map<string, string>();
  for (const line of source.split('\n')) {
    const [, key = '', value = ''] = /^([a-z-]+): (.+)$/.exec(line) ?? [];
    if (!known.has(key)) throw new Error(`${name}: cannot read "${line}"`);
    head.set(key, typographic(value));
  }
  return head;
}

function ledeOf(head: Map<string, string>): Photo | null {
  const order = head.get('photo');
  if (!order) return null;
  const [alt = '', caption = '', credit = ''] = ['alt', 'caption', 'credit'].map((key) => head.get(key));
  return parsePhoto(order, { alt, caption, credit });
}

function stateOf(name: string, head: Map<string, string>): Story['state'] {
  const stage = head.get('stage');
  if (stage) return { stage: stage as Stage };
  const [, days = '0', hours = '0'] = /^(?:(\d+)d ?)?(?:(\d+)h)?$/.exec(head.get('published') ?? '-') ?? [];
  const minutes = Number(days) * 1440 + Number(hours) * 60;
  if (minutes === 0) throw new Error(`${name}: neither published nor at a stage`);
  // So that not everything was published on the hour.
  return { publishedAgo: minutes + ((name.length * 7) % 53) };
}

function isKeyOf<Keys extends object>(
  object: Keys,
  key: string,
): key is Keys extends object ? Extract<keyof Keys, string> : never {
  return Object.hasOwn(object, key);
}
