import type { Command } from '#lib/command/command.ts';
import { cancelFrontSchedule } from '#lib/fronts/cancel-front-schedule.ts';
import { endTicker } from '#lib/fronts/end-ticker.ts';
import { publishFront } from '#lib/fronts/publish-front.ts';
import { restoreFront } from '#lib/fronts/restore-front.ts';
import { saveFrontDraft } from '#lib/fronts/save-front-draft.ts';
import { scheduleFront } from '#lib/fronts/schedule-front.ts';
import { setTicker } from '#lib/fronts/set-ticker.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import type { Right } from '#lib/permissions/rights.ts';
import { aPage, aRow, arranged, drafted } from '#lib/testing/fronts.ts';
import { inSeconds } from '#lib/testing/scheduled-stories.ts';
import { succeeded } from '#lib/testing/stories.ts';

const aTicker = { edition: '', text: 'Polls close at eight', number: null, minutes: 60 };

/** Commands on fronts: their right, and an input that is accepted. */
export const frontActs: { act: Command<unknown>; right: Right; input: () => unknown }[] = [
  {
    act: saveFrontDraft,
    right: 'front:edit',
    input: async () => ({ ...(await aPage()), baseVersion: 0, layout: [aRow()] }),
  },
  {
    act: publishFront,
    right: 'front:edit',
    input: async () => {
      const page = await aPage();
      return { ...page, baseVersion: await drafted(page, [aRow()]) };
    },
  },
  {
    act: restoreFront,
    right: 'front:edit',
    input: async () => {
      const page = await aPage();
      await arranged(page, [aRow()]);
      return { ...page, baseVersion: 1, ordinal: 1 };
    },
  },
  {
    act: scheduleFront,
    right: 'front:edit',
    input: async () => {
      const page = await aPage();
      return { ...page, baseVersion: await drafted(page, [aRow()]), ...inSeconds(3600) };
    },
  },
  {
    act: cancelFrontSchedule,
    right: 'front:edit',
    input: async () => {
      const page = await aPage();
      const baseVersion = await drafted(page, [aRow()]);
      const { version } = succeeded(
        await scheduleFront(systemActor, { ...page, baseVersion, ...inSeconds(3600) }),
      );
      return { ...page, version };
    },
  },
  { act: setTicker, right: 'front:edit', input: () => aTicker },
  {
    act: endTicker,
    right: 'front:edit',
    input: async () => {
      succeeded(await setTicker(systemActor, aTicker));
      return { edition: '' };
    },
  },
];
