import { dueWords } from './due-words.ts';

/** When a story is due, by how soon that is. */
export function Due({ at, now }: { at: Date; now: Date }) {
  const { words, state } = dueWords(at, now);
  return (
    <time dateTime={at.toISOString()} className={`due due-${state}`}>
      {words}
    </time>
  );
}
