import type { Stage } from '#lib/articles/types.ts';
import type { Result } from '#lib/platform/errors.ts';
import type { CorrectionKind } from '#lib/publishing/types.ts';
import type { Language } from '#lib/taxonomy/languages.ts';
import type { Plan } from '#lib/workflow/types.ts';

/** A move of a story: to which stage, into whose hands, with which word, and where it was seen to stand. */
export type HandOverInput = {
  number: number;
  stage: Stage;
  assigneeId: string | null;
  note: string;
  seen: { stage: Stage; assigneeId: string | null };
};

/** What the editor's screen can have done: server actions, handed in by the page. */
export type DeskActions = {
  publish: (input: {
    number: number;
    override: string;
    note: string;
  }) => Promise<Result<{ path: string; kind: 'published' | 'updated' }>>;
  correct: (input: {
    number: number;
    kind: CorrectionKind;
    text: string;
    alsoPublish: boolean;
    override?: string;
  }) => Promise<Result<{ number: number }>>;
  retract: (input: { number: number; id: string }) => Promise<Result<{ number: number }>>;
  endBreaking: (input: { number: number }) => Promise<Result<{ number: number }>>;
  withdraw: (input: {
    number: number;
    reason: string;
    publicNote: string;
  }) => Promise<Result<{ number: number }>>;
  bringBack: (input: { number: number }) => Promise<Result<{ path: string }>>;
  /** Signs in again as the account that `userId` names; any other is refused. */
  signInAgain: (input: { userId: string; email: string; password: string }) => Promise<Result<null>>;
  handOver: (input: HandOverInput) => Promise<Result<unknown>>;
  claim: (input: { number: number }) => Promise<Result<unknown>>;
  linkSibling: (input: { number: number; to: number }) => Promise<Result<unknown>>;
  unlinkSibling: (input: { number: number }) => Promise<Result<unknown>>;
  takeSiblingIn: (input: { number: number; sibling: number; seen: string }) => Promise<Result<unknown>>;
  startSibling: (input: { number: number; language: Language }) => Promise<Result<{ number: number }>>;
  checkLinks: (input: { number: number }) => Promise<Result<unknown>>;
  plan: (input: { number: number; changes: Partial<Plan>; seen: Partial<Plan> }) => Promise<Result<Plan>>;
};

/** Runs an action; a dead network or a lost server becomes a failure like any other. */
export async function settle<Value>(action: Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await action;
  } catch {
    return {
      ok: false,
      error: {
        code: 'unavailable',
        message: 'No answer came. Look whether it was done before you try again; your text is safe.',
      },
    };
  }
}
