import type { AnyExtension } from '@tiptap/core';
import { OthersCarets } from './carets.ts';
import { ExactPlace } from './exact-place.ts';
import { GuardLength } from './guard-length.ts';
import { GuardSchema } from './guard-schema.ts';
import type { LiveText } from './live-text.ts';
import { SharedBody } from './shared-body.ts';
import { SmallSteps } from './small-steps.ts';
import { outdated } from './standing.ts';

/** The body as several people write it: shared, with their carets, guarded, and with an undo of one's own changes alone. */
export function livingBody(live: LiveText, onTooLong: (why: string) => void): AnyExtension[] {
  return [
    SharedBody.configure({ fragment: live.doc.getXmlFragment('body') }),
    SmallSteps,
    ExactPlace,
    OthersCarets.configure({ awareness: live.awareness }),
    GuardSchema.configure({ doc: live.doc, onUnknown: () => live.giveUp(outdated) }),
    GuardLength.configure({ onTooLong }),
  ];
}
