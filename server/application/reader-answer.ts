import type { IncomingMessage, ServerResponse } from 'node:http';
import { plainPage } from '#server/plain-answer.ts';
import { type Captured, captureResponse } from './capture-response.ts';
import type { PageStyle } from './page-styles.ts';
import { everyAnswer, publicPolicy } from './policies.ts';
import { readerDocument } from './reader-document.ts';
import { makeBare } from './strip-request.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Settings = {
  publicUrl: string;
  /** Whether the address is a file of the public folder: those change with a deploy only. */
  isPublicFile: (path: string) => boolean;
  /** The stylesheets that stand in the pages instead of being linked to. */
  styles: ReadonlyMap<string, PageStyle>;
  /** In development Next's own scripts stay, for reload. */
  development: boolean;
};

// Which pages a browser may fetch when somebody is about to follow a link (app/(reader)/speculation-rules.json).
const speculationRules = '"/speculation-rules.json"';
const pageControl = 'public, max-age=0, s-maxage=60';
const longestControl = 60;
// For delivery alone: for how many milliseconds the answer is true.
const lastsHeader = 'x-nightdesk-lasts';
const passedOn = [
  'content-type',
  'content-disposition',
  'content-language',
  'location',
  'last-modified',
  'cache-tag',
  'cache-control',
  'retry-after',
  'access-control-allow-origin',
  'x-robots-tag',
  lastsHeader,
];
const emptyShell = '<html id="__next_error__">';
// What names nothing (a redirect, a page not found) is dropped with the next public change.
const unnamed = 'archive';

/** Answers a reader's request: the request is made bare, and what Next renders is made a finished public document. */
export function answerReader(settings: Settings, handler: Handler) {
  return (request: IncomingMessage, response: ServerResponse, key: string): Promise<void> => {
    makeBare(request, key);
    captureResponse(response, (captured, send) => send(finish(settings, key, captured)));
    return handler(request, response);
  };
}

function finish(settings: Settings, key: string, captured: Captured): Captured {
  if (settings.development) return captured;
  if (captured.status >= 500) return plainly(settings, 503);
  const isHtml = captured.headers.get('content-type')?.startsWith('text/html') === true;
  return isHtml ? finishDocument(settings, captured) : finishOther(settings, key, captured);
}

function plainly(settings: Settings, status: number): Captured {
  const { headers, body } = plainPage(status);
  return {
    status,
    headers: new Map(Object.entries({ ...everyAnswer(settings.publicUrl), ...headers })),
    body,
  };
}

function finishDocument(settings: Settings, captured: Captured): Captured {
  const document = readerDocument(captured.body.toString('utf8'), settings.styles);
  const { html, names, status, lasts, styleHashes } = document;
  // Next leaves it to its scripts to show what `notFound()` means; a reader gets words. A redirect needs none.
  if (html.includes(emptyShell) && !captured.headers.has('location'))
    return plainly(settings, captured.status >= 400 ? captured.status : 503);
  const said = status ?? captured.status;
  const shown = new Set(names);
  // A page not found may be there after the next public change, whatever else it shows.
  if (shown.size === 0 || said === 404) shown.add(unnamed);
  const headers = publicHeaders(settings, captured, styleHashes);
  headers.set('cache-tag', [...shown].join(' '));
  headers.set('cache-control', pageControl);
  headers.set('speculation-rules', speculationRules);
  if (lasts !== null) headers.set(lastsHeader, String(lasts));
  return { status: permanent(said), headers, body: Buffer.from(html) };
}

function finishOther(settings: Settings, key: string, captured: Captured): Captured {
  const headers = publicHeaders(settings, captured);
  const link = captured.headers.get('link');
  if (link !== undefined) headers.set('link', link);
  const path = key.split('?')[0] ?? key;
  if (!headers.has('cache-tag')) headers.set('cache-tag', settings.isPublicFile(path) ? 'build' : unnamed);
  headers.set('cache-control', boundedControl(headers.get('cache-control')));
  return { status: permanent(captured.status), headers, body: captured.body };
}

function publicHeaders(settings: Settings, captured: Captured, styleHashes?: string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const name of passedOn) {
    const value = captured.headers.get(name);
    if (value !== undefined) headers.set(name, value);
  }
  for (const [name, value] of Object.entries(everyAnswer(settings.publicUrl))) headers.set(name, value);
  headers.set('content-security-policy', publicPolicy(styleHashes));
  return headers;
}

// Nothing outside may keep a reader's answer for longer than a minute: a withdrawal could not reach it.
function boundedControl(control: string | undefined): string {
  if (!control) return pageControl;
  if (/\b(no-store|private)\b/.test(control)) return control;
  const ages = [...control.matchAll(/\b(?:s-)?max-?age=(\d+)/g)].map((match) => Number(match[1]));
  return ages.some((age) => age > longestControl) || ages.length === 0 ? pageControl : control;
}

function permanent(status: number): number {
  return status === 308 ? 301 : status;
}
