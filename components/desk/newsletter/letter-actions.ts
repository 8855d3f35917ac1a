import type { LetterView } from '#lib/newsletter/types.ts';
import type { Result } from '#lib/platform/errors.ts';

/** What can be done with a letter. */
export type LetterActions = {
  save: (input: {
    id: string;
    baseVersion: number;
    subject: string;
    intro: string;
    stories: number[];
  }) => Promise<Result<{ version: number }>>;
  discard: (input: { id: string; baseVersion: number }) => Promise<Result<unknown>>;
  send: (input: { id: string; baseVersion: number }) => Promise<Result<{ audience: number }>>;
  sendTest: (input: { id: string }) => Promise<Result<{ email: string }>>;
  pause: (input: { id: string }) => Promise<Result<unknown>>;
  goOn: (input: { id: string }) => Promise<Result<unknown>>;
};

/** What the screen of a letter shows and can do. */
export type LetterScreenProps = {
  letter: LetterView;
  /** The headlines of its stories that are live, in order. */
  stories: { number: number; headline: string }[];
  preview: { html: string; text: string };
  /** How many would be sent it now. */
  readers: number;
  /** In which language, where the newspaper has several. */
  edition: string;
  /** When the last letter of this kind went to these readers. */
  lastSentAt: string | null;
  isMailOn: boolean;
  actions: LetterActions;
};
