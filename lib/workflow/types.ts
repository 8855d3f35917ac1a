import type { PersonRef, Stage } from '#lib/articles/types.ts';
import type { RequirementLevels } from './requirement-table.ts';

/** How soon a story is wanted. */
export type Priority = 'urgent' | 'high' | 'normal' | 'low';

/** The priorities, the most urgent first. */
export const priorities = ['urgent', 'high', 'normal', 'low'] as const satisfies Priority[];

/** What was ordered of a story, beside its text. */
export type Plan = {
  /** The newsroom's own short name for it. */
  slugLine: string;
  /** An instant, ISO 8601 in UTC. */
  dueAt: string | null;
  /** How many words it is to have. */
  commissioned: number | null;
  priority: Priority;
  notes: string;
};

/** Where a story stands on the desk: what its screen says beside the text. */
export type Standing = {
  plan: Plan;
  stageSince: Date;
  /** Another story that is being worked on under the same slug line. */
  slugLineTakenBy: { number: number; slugLine: string } | null;
  /** How strict the newsroom is. */
  levels: RequirementLevels;
  /** What the reader of this may do: plan it, move it into and out of "ready", take it up, publish in spite of a requirement. */
  rights: { plan: boolean; approve: boolean; claim: boolean; override: boolean };
};

/** A card of the board. */
export type BoardCard = {
  number: number;
  headline: string;
  slugLine: string;
  stage: Stage;
  stageSince: Date;
  assignee: PersonRef | null;
  sectionName: string | null;
  dueAt: Date | null;
  priority: Priority;
  commissioned: number | null;
  isLive: boolean;
  /** Whether the reader of this may move it, move it into and out of "ready", and take it up. */
  rights: { move: boolean; approve: boolean; claim: boolean };
};
