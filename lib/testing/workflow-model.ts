import type { Stage } from '#lib/articles/types.ts';
import { isMoveBack, rightToMove } from '#lib/workflow/stage-rules.ts';

/** How a story stands, as far as the workflow is concerned. Texts are told apart by their number. */
export type Standing = {
  stage: Stage;
  /** Who has it: the reporter, or nobody. */
  isHeld: boolean;
  /** What the draft says. */
  text: number;
  /** What readers have. */
  live: number | null;
  /** What readers had when it was withdrawn. */
  withdrawn: number | null;
  /** What is to be published by itself, and whether its time has come; or that it was tried in vain. */
  coming: { text: number; state: 'waiting' | 'due' | 'failed' } | null;
  isUnderEmbargo: boolean;
};

/** The two stories of a run; they can be scheduled together. */
export type Which = 'story' | 'other';

/**
 * How both stand, and whether they wait in one bundle. One that is `new` was made while others were at work: they named
 * another, or none.
 */
export type Newsroom = { stories: Record<Which, Standing>; bundle: 'known' | 'new' | null };

type Person = 'reporter' | 'editor';

type OfStory =
  | { do: 'move'; on: Which; by: Person; to: Stage; isHeld: boolean; note: string }
  | { do: 'claim'; on: Which; by: 'reporter' }
  | { do: 'publish' | 'withdraw' | 'restore' | 'schedule' | 'cancel' | 'leave'; on: Which; by: Person }
  | { do: 'embargo'; on: Which; by: Person; isSet: boolean }
  | { do: 'due'; on: Which; by: 'clock' };

type OfBundle =
  | { do: 'together'; by: Person }
  | { do: 'cancel-bundle'; by: Person }
  | { do: 'move-bundle'; by: Person; keepText: boolean }
  | { do: 'due-bundle'; by: 'clock' };

/** What somebody tries. The reporter began the stories; the editor decides; the clock is Nightdesk's. */
export type Act = OfStory | OfBundle;

/** What an act is answered with, and how the stories stand then. */
export type Next = { answer: string; after: Newsroom };

type NextOfStory = { answer: string; after: Standing };

const aStory: Standing = {
  stage: 'writing',
  isHeld: true,
  text: 0,
  live: null,
  withdrawn: null,
  coming: null,
  isUnderEmbargo: false,
};

/** How two new stories stand, in the reporter's hands. */
export const begun: Newsroom = { stories: { story: aStory, other: aStory }, bundle: null };

/** What the newsroom's rules say of an act: they are written here once more, without a database. */
export function nextOf(before: Newsroom, act: Act): Next {
  if (!('on' in act)) return nextOfBundle(before, act);
  const { answer, after } = nextOfStory(before.stories[act.on], act, before.bundle !== null);
  // Out of it, whatever took it out, it leaves the other one alone.
  const bundle = after.coming === null ? null : before.bundle;
  return { answer, after: { stories: { ...before.stories, [act.on]: after }, bundle } };
}

function nextOfBundle(before: Newsroom, act: OfBundle): Next {
  const refuse = (answer: string): Next => ({ answer, after: before });
  const both = (next: (story: Standing) => Standing, bundle: Newsroom['bundle']): Next => {
    const { story, other } = before.stories;
    return { answer: 'ok', after: { stories: { story: next(story), other: next(other) }, bundle } };
  };
  if (act.do === 'together') {
    if (act.by === 'reporter') return refuse('forbidden');
    return before.bundle === null ? both(scheduled, 'new') : refuse('invalid');
  }
  if (act.do === 'due-bundle') return before.bundle === 'known' ? nextOfDueBundle(before) : refuse('ok');
  // Of a bundle that is over nobody's right is asked.
  if (before.bundle !== 'known') return refuse('conflict');
  if (act.by === 'reporter') return refuse('forbidden');
  if (act.do === 'cancel-bundle') return both((story) => ({ ...story, coming: null }), null);
  return both(act.keepText ? moved : scheduled, 'known');
}

function nextOfDueBundle(before: Newsroom): Next {
  const { story, other } = before.stories;
  const all = [story, other];
  if (!all.every(({ coming }) => coming?.state === 'due')) return { answer: 'ok', after: before };
  const isFit = all.every(isFitForDue);
  const next = isFit ? published : failed;
  return {
    answer: 'ok',
    after: { stories: { story: next(story), other: next(other) }, bundle: isFit ? null : before.bundle },
  };
}

function scheduled(story: Standing): Standing {
  return { ...story, coming: { text: story.text, state: 'waiting' }, stage: 'ready' };
}

function moved(story: Standing): Standing {
  return { ...story, coming: story.coming && { ...story.coming, state: 'waiting' } };
}

function published(story: Standing): Standing {
  return { ...story, live: story.coming?.text ?? null, withdrawn: null, coming: null };
}

function failed(story: Standing): Standing {
  return { ...story, coming: story.coming && { ...story.coming, state: 'failed' } };
}

function isFitForDue({ stage, isUnderEmbargo }: Standing): boolean {
  return stage === 'ready' && !isUnderEmbargo;
}

function nextOfStory(before: Standing, act: OfStory, isBundled: boolean): NextOfStory {
  const refuse = (answer: string): NextOfStory => ({ answer, after: before });
  const to = (change: Partial<Standing>): NextOfStory => ({ answer: 'ok', after: { ...before, ...change } });
  switch (act.do) {
    case 'move':
      return nextOfMove(before, act);
    case 'claim':
      return to({ isHeld: true });
    case 'embargo':
      if (!act.isSet) return to({ isUnderEmbargo: false });
      if (before.live !== null || before.coming?.state === 'due') return refuse('invalid');
      return to({ isUnderEmbargo: true });
    case 'due':
      if (before.coming?.state !== 'due' || isBundled) return refuse('ok');
      return to(isFitForDue(before) ? published(before) : failed(before));
    default:
      return act.by === 'reporter' ? refuse('forbidden') : nextOfEditor(before, act.do, isBundled);
  }
}

function nextOfMove(before: Standing, act: Extract<Act, { do: 'move' }>): NextOfStory {
  const { to, isHeld, note, by } = act;
  if (to === before.stage && isHeld === before.isHeld) return { answer: 'ok', after: before };
  if (to !== before.stage) {
    if (by === 'reporter' && rightToMove(before.stage, to) === 'article:approve')
      return { answer: 'forbidden', after: before };
    if (isMoveBack(before.stage, to) && note === '') return { answer: 'invalid', after: before };
  }
  return { answer: 'ok', after: { ...before, stage: to, isHeld } };
}

function nextOfEditor(
  before: Standing,
  act: 'publish' | 'withdraw' | 'restore' | 'schedule' | 'cancel' | 'leave',
  isBundled: boolean,
): NextOfStory {
  const refuse = (answer: string): NextOfStory => ({ answer, after: before });
  const to = (change: Partial<Standing>): NextOfStory => ({ answer: 'ok', after: { ...before, ...change } });
  const { live, withdrawn, text, coming, isUnderEmbargo } = before;
  switch (act) {
    case 'publish':
      if (isUnderEmbargo) return refuse('invalid');
      // Readers have it already: nothing is published, and nothing is left to come.
      if (live === text) return to({ coming: null });
      return to({ live: text, withdrawn: null, coming: null, stage: 'ready' });
    case 'withdraw':
      if (withdrawn !== null) return to({});
      return live === null ? refuse('invalid') : to({ live: null, withdrawn: live, coming: null });
    case 'restore':
      if (live !== null) return to({});
      if (isUnderEmbargo || withdrawn === null) return refuse('invalid');
      return to({ live: withdrawn, withdrawn: null, coming: null });
    case 'schedule':
      return isBundled ? refuse('conflict') : to(scheduled(before));
    case 'cancel':
      return coming === null || isBundled ? refuse('conflict') : to({ coming: null });
    case 'leave':
      return isBundled ? to({ coming: null }) : refuse('conflict');
  }
}
