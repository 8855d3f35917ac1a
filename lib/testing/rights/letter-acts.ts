import type { Command } from '#lib/command/command.ts';
import { continueLetter } from '#lib/newsletter/continue-letter.ts';
import { discardLetter } from '#lib/newsletter/discard-letter.ts';
import { pauseLetter } from '#lib/newsletter/pause-letter.ts';
import { saveLetter } from '#lib/newsletter/save-letter.ts';
import { sendLetter } from '#lib/newsletter/send-letter.ts';
import { startLetter } from '#lib/newsletter/start-letter.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import type { Right } from '#lib/permissions/rights.ts';
import { aLetter, aSentLetter, aSubscriber } from '#lib/testing/letters.ts';

const right = 'newsletter:send';

/** Commands on letters to readers: their right, and an input that is accepted. */
export const letterActs: { act: Command<unknown>; right: Right; input: () => unknown }[] = [
  {
    act: startLetter,
    right,
    input: () => ({ kind: 'daily', edition: '', subject: 'The day', intro: '', stories: [] }),
  },
  {
    act: saveLetter,
    right,
    input: async () => {
      const { id, number } = await aLetter();
      return { id, baseVersion: 1, subject: 'The evening', intro: '', stories: [number] };
    },
  },
  { act: discardLetter, right, input: async () => ({ id: (await aLetter()).id, baseVersion: 1 }) },
  {
    act: sendLetter,
    right,
    input: async () => {
      await aSubscriber();
      return { id: (await aLetter()).id, baseVersion: 1 };
    },
  },
  { act: pauseLetter, right, input: async () => ({ id: (await aSentLetter()).id }) },
  {
    act: continueLetter,
    right,
    input: async () => {
      const { id } = await aSentLetter();
      await pauseLetter(systemActor, { id });
      return { id };
    },
  },
];
