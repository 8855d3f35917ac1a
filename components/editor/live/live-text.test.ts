import { afterEach, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import type { TicketAnswer } from './ask-ticket.ts';
import type { Change, KeptChanges } from './kept-changes.ts';
import type { Line, LineListener, ServerMessage } from './line.ts';
import { type LiveText, openLiveText } from './live-text.ts';

const opened: LiveText[] = [];

afterEach(() => {
  for (const live of opened.splice(0)) live.stop();
});

/** A newsroom's server as a page sees it: it can be cut off, and it stores only when it is told to. */
function newsroom() {
  const stored = new Doc();
  const lines = new Set<{ listener: LineListener; end: (code: number) => void }>();
  const room = {
    stored,
    isUp: true,
    isStoring: true,
    userId: 'ada',
    mode: 'edit' as 'edit' | 'read',
    isSignedIn: true,
    cut: () => {
      room.isUp = false;
      for (const { end } of [...lines]) end(1006);
    },
    tell: (message: ServerMessage) => {
      for (const { listener } of lines) listener.said(message);
    },
    close: (code: number) => {
      for (const { end } of [...lines]) end(code);
    },
    ask: async (): Promise<TicketAnswer> => {
      if (!room.isUp) return { ok: false, answered: false, error: { code: 'unavailable', message: '' } };
      if (!room.isSignedIn)
        return { ok: false, answered: true, error: { code: 'unauthenticated', message: 'signed out' } };
      const { userId, mode } = room;
      const nothing = { offlineKey: '', misfit: null, raw: null, unfit: {} };
      return { ok: true, answered: true, value: { ticket: 't', name: userId, userId, mode, ...nothing } };
    },
    open: ({ doc, listener }: { doc: Doc; listener: LineListener }): Line => {
      let isOpen = true;
      const end = (code: number) => {
        if (!isOpen) return;
        isOpen = false;
        lines.delete(entry);
        listener.closed(code);
      };
      const entry = { listener, end };
      lines.add(entry);
      const line: Line = {
        sendUpdate: (update) => isOpen && applyUpdate(stored, update),
        mark: (id) => isOpen && room.isStoring && listener.said({ type: 'stored', id }),
        close: () => end(1000),
      };
      // As over a network: never before the caller has its line.
      setTimeout(() => {
        if (!isOpen) return;
        applyUpdate(doc, encodeStateAsUpdate(stored), line);
        applyUpdate(stored, encodeStateAsUpdate(doc));
        listener.opened();
      });
      return line;
    },
  };
  return room;
}

function keptNowhere(left: Uint8Array[] = []) {
  const kept: Change[] = [];
  const changes: KeptChanges = {
    isAble: () => true,
    keep: (change) => kept.push(change),
    letGo: (upTo) => kept.splice(0, kept.filter(({ id }) => id <= upTo).length),
    sealWith: async () => undefined,
    flush: async () => undefined,
    takeUp: async () => left,
    leftBehind: async () => left,
    forget: async () => void kept.splice(0),
  };
  return { kept, changes };
}

async function openIn(room: ReturnType<typeof newsroom>, kept = keptNowhere()): Promise<LiveText> {
  const live = openLiveText({
    userId: 'ada',
    mayEdit: true,
    ask: room.ask,
    open: room.open,
    keep: () => kept.changes,
    page: new EventTarget(),
  });
  opened.push(live);
  await expect.poll(() => live.state().isOpened).toBe(true);
  return live;
}

function type(live: LiveText, words: string): void {
  const headline = live.doc.getText('headline');
  headline.insert(headline.length, words);
}

it('is saved when the server says that it is stored, and not before', async () => {
  const room = newsroom();
  room.isStoring = false;
  const kept = keptNowhere();
  const live = await openIn(room, kept);
  type(live, 'Harbour');
  expect(live.state()).toMatchObject({ phase: 'saving', waiting: 1 });
  expect(kept.kept).toHaveLength(1);
  await expect.poll(() => room.stored.getText('headline').toString()).toBe('Harbour');
  expect(live.state().phase).toBe('saving');
  room.isStoring = true;
  expect(await live.untilStored()).toBe(true);
  expect(live.state()).toMatchObject({ phase: 'saved', waiting: 0 });
  expect(kept.kept).toHaveLength(0);
});

it('what both sides typed while the line was cut is there afterwards, on both', async () => {
  const room = newsroom();
  const live = await openIn(room);
  room.cut();
  type(live, 'mine');
  room.stored.getText('headline').insert(0, 'theirs ');
  await expect.poll(() => live.state().phase).toBe('offline');
  expect(live.state().waiting).toBe(1);
  room.isUp = true;
  await expect.poll(() => live.state().phase).toBe('saved');
  const said = room.stored.getText('headline').toString();
  expect(said).toContain('mine');
  expect(said).toContain('theirs');
  expect(live.doc.getText('headline').toString()).toBe(said);
});

it('while signed out one types on; another account’s ticket stores nothing, one’s own stores all', async () => {
  const room = newsroom();
  const live = await openIn(room);
  room.isSignedIn = false;
  room.close(4401);
  await expect.poll(() => live.state().phase).toBe('signed-out');
  expect(live.state().canWrite).toBe(true);
  type(live, 'Typed after midnight');
  Object.assign(room, { isSignedIn: true, userId: 'ben' });
  live.retry();
  await expect.poll(() => live.state().message).toContain('Somebody else');
  expect(room.stored.getText('headline').toString()).toBe('');
  room.userId = 'ada';
  live.retry();
  await expect.poll(() => live.state().phase).toBe('saved');
  expect(room.stored.getText('headline').toString()).toBe('Typed after midnight');
});

it('what an earlier page could not send is sent by this one', async () => {
  const lost = new Doc();
  lost.getText('headline').insert(0, 'Typed before the crash');
  const room = newsroom();
  const live = await openIn(room, keptNowhere([encodeStateAsUpdate(lost)]));
  await expect.poll(() => live.state().phase).toBe('saved');
  expect(live.doc.getText('headline').toString()).toBe('Typed before the crash');
  expect(room.stored.getText('headline').toString()).toBe('Typed before the crash');
});

it('who may only read is shown what an earlier page kept, and nothing of it is written', async () => {
  const lost = new Doc();
  lost.getText('headline').insert(0, 'Typed before the demotion');
  const room = newsroom();
  room.mode = 'read';
  const live = await openIn(room, keptNowhere([encodeStateAsUpdate(lost)]));
  expect(live.state()).toMatchObject({ left: 'Typed before the demotion', canWrite: false, waiting: 0 });
  expect(live.doc.getText('headline').toString()).toBe('');
  expect(room.stored.getText('headline').toString()).toBe('');
  await live.discardLeft();
  expect(live.state().left).toBe('');
});

it('what the draft cannot say is told, and told no more once it can', async () => {
  const room = newsroom();
  const live = await openIn(room);
  room.tell({ type: 'settled', unfit: { headline: 'This is longer than 300 characters.' } });
  const { unfit } = live.state();
  expect(unfit).toEqual({ headline: 'This is longer than 300 characters.' });
  room.tell({ type: 'settled', unfit: { ...unfit } });
  expect(live.state().unfit).toBe(unfit);
  room.tell({ type: 'settled', unfit: {} });
  expect(live.state()).toMatchObject({ phase: 'saved', unfit: {} });
});

it('a change that is refused stays on the page, and no more can be typed', async () => {
  const room = newsroom();
  room.isStoring = false;
  const live = await openIn(room);
  type(live, 'too much');
  live.giveUp({ kind: 'refused', message: 'It is too long.' });
  expect(live.state()).toMatchObject({ phase: 'refused', canWrite: false });
  expect(live.doc.getText('headline').toString()).toBe('too much');
  expect(await live.untilStored()).toBe(false);
});
