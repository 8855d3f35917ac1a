import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { roundOfEventLoop } from '#lib/testing/event-loop.ts';
import { aLiveParagraph, typed } from '#lib/testing/live.ts';
import { aBody } from '#lib/testing/stories.ts';
import { blankContent } from './blank-content.ts';
import { forgetDeleted } from './live-forget.ts';
import { bodyOfLive, newLiveDoc, openLive } from './live-text.ts';

const paragraphs = Array.from({ length: 1500 }, (_, at) => `Paragraph ${at} of a very long story.`);
const state = Y.encodeStateAsUpdate(newLiveDoc({ ...blankContent, body: aBody(...paragraphs) }));

/** A text of which nearly everything was deleted, as a browser forgets it and as the server has it. */
function deleted() {
  const [browser, server] = [new Y.Doc(), openLive([state])];
  Y.applyUpdate(browser, state);
  const update = typed(browser, (doc) => doc.getXmlFragment('body').delete(1, 1499));
  Y.applyUpdate(server, update);
  return { browser, server };
}

const bytesOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc).byteLength;

test('a text forgets what was deleted, and says what it said', async () => {
  const { browser, server } = deleted();
  expect(bytesOf(server)).toBeGreaterThan(bytesOf(browser) * 5);
  await forgetDeleted(server);
  expect(bytesOf(server)).toBeLessThan(bytesOf(browser) * 1.1);
  expect(bodyOfLive(server)).toEqual(aBody('Paragraph 0 of a very long story.'));
  const again = openLive([Y.encodeStateAsUpdate(server)]);
  expect(bodyOfLive(again)).toEqual(bodyOfLive(server));
});

test('others have their turns while it forgets, and what they write stays', async () => {
  const { browser, server } = deleted();
  const before = roundOfEventLoop();
  const forgetting = forgetDeleted(server);
  const written = typed(browser, (doc) => {
    doc.getXmlFragment('body').push([aLiveParagraph('Written meanwhile.')]);
  });
  Y.applyUpdate(server, written);
  await forgetting;
  expect(roundOfEventLoop()).toBeGreaterThan(before + 5);
  expect(bodyOfLive(server)).toEqual(aBody('Paragraph 0 of a very long story.', 'Written meanwhile.'));
  expect(bodyOfLive(server)).toEqual(bodyOfLive(browser));
});
