import type { NightdeskEvent } from './events.ts';

type LetterEvent = Extract<NightdeskEvent, { type: `letter.${string}` }>;

type LetterSentences = {
  [Type in LetterEvent['type']]: (data: Extract<LetterEvent, { type: Type }>['data']) => string;
};

/** What happens to letters to readers, as predicates. */
export const letterSentences: LetterSentences = {
  'letter.started': (data) => `began a ${data.kind} letter, “${data.subject}”`,
  'letter.discarded': (data) => `threw away the ${data.kind} letter “${data.subject}”`,
  'letter.sent': (data) =>
    `sent the ${data.kind} letter “${data.subject}” to ${data.audience === 1 ? '1 reader' : `${data.audience} readers`}`,
  'letter.paused': (data) => `paused the ${data.kind} letter “${data.subject}”`,
  'letter.continued': (data) => `let the ${data.kind} letter “${data.subject}” go on`,
};
