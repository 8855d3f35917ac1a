import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleContent } from '#lib/articles/types.ts';
import { emptyDocument } from '#lib/document/types.ts';
import { createAutosave, type SaveAnswer } from './autosave.ts';

function story(headline: string): ArticleContent {
  return {
    headline,
    standfirst: '',
    slug: '',
    dateline: '',
    language: 'en',
    sectionId: null,
    authorIds: [],
    tagIds: [],
    lede: null,
    body: emptyDocument(),
  };
}

/** A server as the autosave sees it: one stored text with a version, which can be reached or not. */
function newsroom() {
  const server = {
    version: 1,
    text: story(''),
    reach: 'up' as 'up' | 'down' | 'answer lost' | 'session ended' | 'refuses',
    requests: 0,
    atOnce: 0,
    mostAtOnce: 0,
    kept: null as ArticleContent | null,
  };
  const answer = (baseVersion: number, content: ArticleContent): SaveAnswer => {
    if (server.reach === 'down') return { kind: 'unreachable' };
    if (server.reach === 'session ended')
      return { kind: 'refused', failure: { code: 'unauthenticated', message: 'Sign in again.' } };
    if (server.reach === 'refuses')
      return {
        kind: 'refused',
        failure: { code: 'invalid', message: 'No.', fields: { slug: 'Not a slug.' } },
      };
    if (baseVersion !== server.version) {
      const facts = {
        version: server.version,
        savedByName: 'Ada',
        savedAt: '2026-11-22',
        theirs: server.text,
      };
      return { kind: 'refused', failure: { code: 'conflict', message: 'Saved by Ada.', facts } };
    }
    server.text = content;
    server.version += 1;
    if (server.reach === 'answer lost') return { kind: 'unreachable' };
    return { kind: 'saved', version: server.version, savedAt: '2026-11-22' };
  };
  const autosave = createAutosave({
    version: 1,
    savedAt: null,
    keep: (content) => {
      server.kept = content;
    },
    send: async (baseVersion, content) => {
      server.requests += 1;
      server.atOnce += 1;
      server.mostAtOnce = Math.max(server.mostAtOnce, server.atOnce);
      await new Promise((resolve) => setTimeout(resolve, 100));
      server.atOnce -= 1;
      return answer(baseVersion, content);
    },
  });
  return { server, autosave };
}

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stores what was typed once the hand rests, and says saved', async () => {
    const { server, autosave } = newsroom();
    autosave.change(story('H'));
    autosave.change(story('Harbour'));
    expect(autosave.state().phase).toBe('waiting');
    expect(server.kept?.headline).toBe('Harbour');
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.text.headline).toBe('Harbour');
    expect(server.requests).toBe(1);
    expect(autosave.state()).toMatchObject({ phase: 'saved', version: 2, waiting: 0 });
    expect(server.kept).toBeNull();
  });

  it('sends one request at a time, and the newest text wins', async () => {
    const { server, autosave } = newsroom();
    autosave.change(story('one'));
    const saving = autosave.saveNow();
    autosave.change(story('two'));
    autosave.change(story('three'));
    await vi.advanceTimersByTimeAsync(5000);
    await saving;
    expect(server.mostAtOnce).toBe(1);
    expect(server.text.headline).toBe('three');
    expect(autosave.state().phase).toBe('saved');
  });

  it('keeps the text while the network is gone, and stores it when it is back', async () => {
    const { server, autosave } = newsroom();
    server.reach = 'down';
    autosave.change(story('typed in a tunnel'));
    await vi.advanceTimersByTimeAsync(3000);
    autosave.change(story('typed in a longer tunnel'));
    await vi.advanceTimersByTimeAsync(3000);
    expect(autosave.state()).toMatchObject({ phase: 'offline', waiting: 2 });
    expect(server.kept?.headline).toBe('typed in a longer tunnel');
    server.reach = 'up';
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.text.headline).toBe('typed in a longer tunnel');
    expect(autosave.state().phase).toBe('saved');
  });

  it('never stores over a text that somebody else saved, until mine is chosen', async () => {
    const { server, autosave } = newsroom();
    server.text = story('theirs');
    server.version = 7;
    autosave.change(story('mine'));
    await vi.advanceTimersByTimeAsync(2000);
    autosave.change(story('mine, and more'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.text.headline).toBe('theirs');
    expect(autosave.state().phase).toBe('conflict');
    expect(autosave.state().meanwhile?.theirs.headline).toBe('theirs');
    const keeping = autosave.keepMine();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await keeping).toBe(true);
    expect(server.text.headline).toBe('mine, and more');
  });

  it('knows its own text again when only the answer was lost', async () => {
    const { server, autosave } = newsroom();
    server.reach = 'answer lost';
    autosave.change(story('once'));
    await vi.advanceTimersByTimeAsync(950);
    server.reach = 'up';
    autosave.change(story('once and again'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(autosave.state().phase).toBe('saved');
    expect(server.text.headline).toBe('once and again');
  });

  it('says that the session ended and keeps the text for the next sign-in', async () => {
    const { server, autosave } = newsroom();
    server.reach = 'session ended';
    autosave.change(story('after midnight'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(autosave.state().phase).toBe('signed-out');
    expect(server.kept?.headline).toBe('after midnight');
    server.reach = 'up';
    const saving = autosave.saveNow();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await saving).toBe(true);
    expect(server.text.headline).toBe('after midnight');
  });

  it('shows a refusal and saves again once the field is mended', async () => {
    const { server, autosave } = newsroom();
    server.reach = 'refuses';
    autosave.change({ ...story('x'), slug: '??' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(autosave.state().failure?.fields).toEqual({ slug: 'Not a slug.' });
    server.reach = 'up';
    autosave.change({ ...story('x'), slug: 'x' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(autosave.state().phase).toBe('saved');
    expect(server.text.slug).toBe('x');
  });
});
