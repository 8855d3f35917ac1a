import { type Asked, askDesk, sendJson } from '#components/desk/ask-desk.ts';
import type { Anchor } from '#components/editor/comments/anchors.ts';
import type { ThreadPage } from '#lib/articles/comment-queries.ts';

/** As it comes over the wire: times are text. */
export type Wire<Value> = Value extends Date
  ? string
  : Value extends (infer Item)[]
    ? Wire<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Wire<Value[Key]> }
      : Value;

/** Threads, all pages of them. */
export type Threads = Wire<Pick<ThreadPage, 'threads' | 'openCount' | 'people'>>;
export type Thread = Threads['threads'][number];
export type Comment = Thread['comments'][number];

const mostPages = 10;

/** The open threads of an article, or its resolved ones. */
export async function readThreads(number: number, state: 'open' | 'resolved'): Promise<Asked<Threads>> {
  const threads: Thread[] = [];
  let cursor = '';
  for (let page = 1; ; page += 1) {
    const asked = await askDesk<Wire<ThreadPage>>(`${at(number)}/threads?state=${state}${cursor}`);
    if (!asked.ok) return asked;
    threads.push(...asked.value.threads);
    const { nextCursor } = asked.value;
    if (nextCursor === null || page === mostPages) return { ...asked, value: { ...asked.value, threads } };
    cursor = `&cursor=${nextCursor}`;
  }
}

/** Says something about a range of the body. */
export function startThread(number: number, thread: { anchor: Anchor; quote: string; text: string }) {
  return sendJson<{ threadId: string }>('POST', `${at(number)}/threads`, thread);
}

/** Answers in a thread. */
export function addComment(number: number, threadId: string, text: string) {
  return sendJson<unknown>('POST', `${at(number)}/threads/${threadId}/comments`, { text });
}

/** Resolves a thread, or opens it again. */
export function setResolved(number: number, threadId: string, resolved: boolean) {
  return sendJson<unknown>('PATCH', `${at(number)}/threads/${threadId}`, { resolved });
}

/** Says where a thread's words stand now. */
export function moveThread(number: number, threadId: string, anchor: Anchor) {
  return sendJson<unknown>('PATCH', `${at(number)}/threads/${threadId}`, { anchor });
}

/** Changes what one said. */
export function editComment(number: number, commentId: string, text: string) {
  return sendJson<unknown>('PATCH', `${at(number)}/comments/${commentId}`, { text });
}

/** Takes a comment away. */
export function deleteComment(number: number, commentId: string) {
  return askDesk<unknown>(`${at(number)}/comments/${commentId}`, { method: 'DELETE' });
}

function at(number: number): string {
  return `/api/desk/articles/${number}`;
}
