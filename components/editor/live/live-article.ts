import type { Map as SharedMap } from 'yjs';
import { contentOfLive, type LiveContent } from '#lib/articles/live-text.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { createHub, type Hub } from './hub.ts';
import type { LiveText } from './live-text.ts';
import { calmSign } from './save-sign.ts';
import type { SaveState } from './save-state.ts';

/** What is chosen about an article, not typed. */
export type Facts = Pick<
  ArticleContent,
  'language' | 'sectionId' | 'authorIds' | 'tagIds' | 'firstPublished'
> & {
  ledeAssetId: string | null;
};

/** The words that go with a lede photograph. */
export type LedeChoice = { assetId: string; caption: string; credit: string; alt: string };

/** The living text as the screen watches it: what is chosen at once, the whole when nobody types. */
export type LiveArticle = {
  live: LiveText;
  /** Where the typed text stands, for people to see. */
  sign: Hub<SaveState>;
  facts: Hub<Facts>;
  choose: (patch: Partial<Facts>) => void;
  putLede: (lede: LedeChoice | null) => void;
  /** All that the article says, a moment after it was said. */
  content: Hub<{ content: LiveContent }>;
  /** All that it says now. */
  contentNow: () => LiveContent;
  /** Whether it says something else than when the screen was last told. */
  touched: Hub<{ isTouched: boolean }>;
  untouch: () => void;
};

const quietMs = 300;
const mostMs = 5000;

/** Watches a living text; until it has come, `initial` is what the article says. */
export function watchArticle(live: LiveText, initial: ArticleContent): LiveArticle {
  const map = live.doc.getMap<unknown>('facts');
  let said: LiveContent = initial;
  let isTouched = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const facts = createHub(() => (live.state().isOpened ? factsOf(map, initial) : factsOfContent(initial)));
  const content = createHub(() => ({ content: said }));
  const touched = createHub(() => ({ isTouched }));
  const read = () => {
    clearTimeout(timer);
    since = 0;
    if (live.state().isOpened) said = contentOfLive(live.doc);
    content.look();
    return said;
  };
  const plan = () => {
    since ||= performance.now();
    clearTimeout(timer);
    const isLate = performance.now() - since > mostMs;
    timer = setTimeout(() => requestIdle(read), isLate ? 0 : quietMs);
  };
  map.observe(facts.look);
  live.doc.on('update', () => {
    if (!live.state().isOpened) return;
    plan();
    isTouched = true;
    touched.look();
  });
  const opened = live.subscribe(() => {
    if (!live.state().isOpened) return;
    opened();
    facts.look();
    plan();
  });
  return {
    live,
    sign: calmSign(live),
    facts,
    content,
    touched,
    contentNow: read,
    untouch: () => {
      isTouched = false;
      touched.look();
    },
    choose: (patch) =>
      live.doc.transact(() => {
        for (const [key, value] of Object.entries(patch)) map.set(key, value);
      }),
    putLede: (lede) =>
      live.doc.transact(() => {
        map.set('ledeAssetId', lede?.assetId ?? null);
        const words = { ledeCaption: lede?.caption, ledeCredit: lede?.credit, ledeAlt: lede?.alt };
        for (const [root, text] of Object.entries(words)) {
          live.doc.getText(root).delete(0, live.doc.getText(root).length);
          live.doc.getText(root).insert(0, text ?? '');
        }
      }),
  };
}

function requestIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 1000 });
  else act();
}

/** What a stored content says that is chosen, not typed. */
export function factsOfContent(content: ArticleContent): Facts {
  const { lede, language, sectionId, authorIds, tagIds, firstPublished } = content;
  return { language, sectionId, authorIds, tagIds, firstPublished, ledeAssetId: lede?.assetId ?? null };
}

function factsOf(map: SharedMap<unknown>, initial: ArticleContent): Facts {
  const text = (key: string) => {
    const value = map.get(key);
    return typeof value === 'string' ? value : null;
  };
  const list = (key: string) => {
    const value = map.get(key);
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  };
  return {
    language: text('language') ?? initial.language,
    sectionId: text('sectionId'),
    authorIds: list('authorIds'),
    tagIds: list('tagIds'),
    ledeAssetId: text('ledeAssetId'),
    firstPublished: text('firstPublished'),
  };
}
