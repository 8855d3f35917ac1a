import { finderOf, findIn, type Search } from '#lib/document/find.ts';

/** What the worker is asked. */
export type FindOrder = { texts: string[]; search: Search };

// A regular expression can take longer than anybody lives: here it can be stopped.
self.addEventListener('message', ({ data }: MessageEvent<FindOrder>) => {
  const finder = finderOf(data.search);
  self.postMessage(finder.ok ? data.texts.map((text) => findIn(text, finder.value)) : []);
});
