import type { LogFilters } from './log-filters.ts';

/** A public list in which an article stands or stood. */
export type ListRef = { kind: 'section' | 'tag' | 'author'; slug: string };

/**
 * What a change of the public's copy carries: enough to know every page it touches (lists before and after), and by `group`
 * the stories that tell the same in other languages.
 */
export type PublicChange = {
  number: number;
  path: string;
  headline: string;
  lists: ListRef[];
  group?: string;
};

/** An edition, by its language and what its masthead says. */
type EditionRef = { language: string; name: string };

/** A letter to readers; never an address of theirs. */
type LetterRef = { letterId: string; kind: 'daily' | 'breaking'; subject: string };

/** Something that is to happen to an article by itself, and when (an instant). */
type ScheduleRef = { number: number; kind: 'publish' | 'withdraw'; at: string };

/** A public note on a story, by its kind. */
type CorrectionChange = PublicChange & {
  correctionId: string;
  kind: 'correction' | 'clarification' | 'editors_note';
};

/** That something happened by itself, as somebody had chosen (null: Nightdesk itself, or an account that is gone). */
type ByItself = { scheduledFor?: string; scheduledBy?: string | null; bundle?: Together };

/**
 * With how many others something happens, all or none, and what the newsroom calls them ("": nothing). The bundle's id is in
 * what was recorded since it is asked what became of one.
 */
export type Together = { id?: string; name: string; others: number };

/** A tag, author or section as an event names it, and how many live stories followed. */
type TermRef = { slug: string; name: string };
type TermChange = TermRef & { live: number };

/** A page that editors arrange: "" is the main edition, and the home page. */
type FrontRef = { edition: string; page: string };

/** A talk about a place in an article, and what somebody said in it; never the words. */
type ThreadRef = { number: number; threadId: string };
type CommentRef = ThreadRef & { commentId: string };

/** Everything that can have happened, past tense. Data is plain JSON and holds no private text. */
export type NightdeskEvent =
  | { type: 'article.created'; data: { number: number } }
  | {
      type: 'article.handed-over';
      data: {
        number: number;
        /** The stage before. */
        from: string;
        stage: string;
        assigneeId: string | null;
        assigneeName: string | null;
        /** It was in other hands before. */
        isNewHand: boolean;
        note: string;
      };
    }
  | { type: 'article.claimed'; data: { number: number; stage: string } }
  | {
      type: 'article.planned';
      data: { number: number; fields: string[]; set: Record<string, string | number | null> };
    }
  | { type: 'article.requirements-overridden'; data: { number: number; codes: string[]; reason: string } }
  | { type: 'requirements.changed'; data: { levels: Record<string, string> } }
  | { type: 'article.restored'; data: { number: number; ordinal: number } }
  | { type: 'article.block-restored'; data: { number: number; ordinal: number } }
  | { type: 'article.field-restored'; data: { number: number; ordinal: number; field: string } }
  | { type: 'article.revision-named'; data: { number: number; ordinal: number } }
  | { type: 'article.sibling-linked'; data: { number: number; other: number; language: string } }
  | { type: 'article.sibling-unlinked'; data: { number: number; others: number[] } }
  | { type: 'article.sibling-taken-in'; data: { number: number; other: number; language: string } }
  | { type: 'article.commented'; data: CommentRef }
  | { type: 'article.comment-edited'; data: CommentRef }
  | { type: 'article.comment-deleted'; data: CommentRef }
  | { type: 'article.thread-resolved'; data: ThreadRef }
  | { type: 'article.thread-reopened'; data: ThreadRef }
  | {
      type: 'article.published';
      data: PublicChange & ByItself & { revisionId: string; firstPublished?: string; breakingUntil?: string };
    }
  | { type: 'article.updated'; data: PublicChange & ByItself & { revisionId: string; note?: string } }
  | { type: 'article.breaking-ended'; data: PublicChange }
  | { type: 'article.restored-to-public'; data: PublicChange & { revisionId: string } }
  | { type: 'article.corrected'; data: CorrectionChange }
  | { type: 'article.correction-retracted'; data: CorrectionChange }
  | { type: 'article.withdrawn'; data: PublicChange & ByItself & { reason: string } }
  | {
      type: 'article.scheduled';
      data: {
        number: number;
        at: string;
        zone: string;
        revisionId: string;
        moved: boolean;
        /** Why readers need not be told of what changes. */
        note?: string;
        bundle?: Together;
      };
    }
  | {
      type: 'article.withdrawal-scheduled';
      data: { number: number; at: string; zone: string; reason: string; moved: boolean };
    }
  | { type: 'article.schedule-cancelled'; data: ScheduleRef & { why: string } }
  | { type: 'article.schedule-failed'; data: ScheduleRef & { why: string } }
  | { type: 'article.embargo-set'; data: { number: number; until: string; zone: string } }
  | { type: 'article.embargo-lifted'; data: { number: number } }
  | { type: 'media.uploaded'; data: { assetId: string; filename: string } }
  | { type: 'media.edited'; data: { assetId: string } }
  | { type: 'tag.created'; data: TermRef }
  | { type: 'tag.saved'; data: TermRef & { formerSlug: string } }
  | { type: 'tag.merged'; data: TermChange & { into: TermRef } }
  | { type: 'tag.unmerged'; data: TermChange & { from: TermRef } }
  | { type: 'tag.deleted'; data: TermChange }
  | { type: 'tag.kept-apart'; data: TermRef & { other: string } }
  | { type: 'author.created'; data: TermRef }
  | { type: 'author.saved'; data: TermRef & { formerSlug: string } }
  | { type: 'author.merged'; data: TermChange & { into: TermRef } }
  | { type: 'author.unmerged'; data: TermChange & { from: TermRef } }
  | { type: 'edition.opened'; data: EditionRef & { moved: number } }
  | { type: 'edition.edited'; data: EditionRef }
  | { type: 'edition.closed'; data: EditionRef & { moved: number } }
  | { type: 'section.created'; data: TermRef }
  | { type: 'section.edited'; data: TermRef & { formerSlug: string } }
  | { type: 'section.moved'; data: TermRef & { parent: string | null } }
  | { type: 'section.deleted'; data: TermChange & { into: TermRef } }
  | { type: 'section.saved'; data: { slug: string; name: string } }
  | { type: 'front.published'; data: FrontRef & ByItself & { ordinal: number } }
  | { type: 'front.restored'; data: FrontRef & { ordinal: number } }
  | { type: 'front.scheduled'; data: FrontRef & { at: string; zone: string; moved: boolean } }
  | { type: 'front.schedule-cancelled'; data: FrontRef & { at: string } }
  | { type: 'ticker.set'; data: { edition: string; text: string; until: string } }
  | { type: 'ticker.ended'; data: { edition: string } }
  | { type: 'house-style.saved'; data: { language: string; term: string } }
  | { type: 'house-style.removed'; data: { language: string; term: string } }
  | { type: 'house-style.imported'; data: { language: string; count: number } }
  | { type: 'filter.saved'; data: { screen: string; name: string } }
  | { type: 'filter.renamed'; data: { screen: string; name: string; formerName: string } }
  | { type: 'filter.deleted'; data: { screen: string; name: string } }
  | { type: 'filter.ordered'; data: { screen: string } }
  | { type: 'settings.site-saved'; data: { changed: string[] } }
  | { type: 'letter.started'; data: LetterRef }
  | { type: 'letter.discarded'; data: LetterRef }
  | { type: 'letter.sent'; data: LetterRef & { audience: number } }
  | { type: 'letter.paused'; data: LetterRef }
  | { type: 'letter.continued'; data: LetterRef }
  | { type: 'newsroom.opened'; data: { name: string; adminId: string } }
  | { type: 'user.created'; data: { userId: string; role: string } }
  | { type: 'user.signed-in'; data: { userId: string } }
  | { type: 'user.signed-out'; data: { userId: string } }
  | { type: 'user.sign-in-refused'; data: { userId: string; name: string } }
  | { type: 'audit.exported'; data: { filters: LogFilters } };

export type EventType = NightdeskEvent['type'];
