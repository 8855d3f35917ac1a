import { setTimeout as wait } from 'node:timers/promises';
import { Awareness } from 'y-protocols/awareness';
import { Doc, XmlElement, XmlText } from 'yjs';
import { openLine } from '#components/editor/live/line.ts';

/** Somebody who types in an article from elsewhere. */
export type Colleague = {
  /** When each mark was typed, by the wall clock. */
  typedAt: Map<string, number>;
  stop: () => void;
};

// A browser says from which page a socket comes; here it has to be said.
globalThis.WebSocket = class extends WebSocket {
  constructor(url: string | URL) {
    super(url, { headers: { origin: new URL(url).origin.replace(/^ws/, 'http') } } as never);
  }
};

/** Enters a living text with somebody's cookies, and types in a paragraph of their own, four keys a second. */
export async function aColleagueTypes(
  address: string,
  cookie: string,
  number: number,
  paragraph: number,
): Promise<Colleague> {
  const doc = new Doc();
  const ticket = await askTicket(address, cookie, number);
  const opened = Promise.withResolvers<void>();
  const line = openLine({
    address: `${address.replace(/^http/, 'ws')}/api/desk/live`,
    name: `article:${number}`,
    ticket,
    doc,
    awareness: new Awareness(doc),
    isReadOnly: false,
    inTurn: (act) => act(),
    listener: {
      opened: () => opened.resolve(),
      heard: () => undefined,
      said: () => undefined,
      closed: (code) => opened.reject(new Error(`The living text was closed: ${code}.`)),
    },
  });
  doc.on('update', (update: Uint8Array, by: unknown) => {
    if (by !== line) line.sendUpdate(update);
  });
  await opened.promise;
  const colleague = { typedAt: new Map<string, number>(), isTyping: true };
  void typeOn(doc, paragraph, colleague);
  return {
    typedAt: colleague.typedAt,
    stop: () => {
      colleague.isTyping = false;
      line.close();
      doc.destroy();
    },
  };
}

// What an earlier turn left in the text is no mark of this one.
let marks = 0;

function nextMark(): number {
  marks += 1;
  return marks;
}

async function typeOn(
  doc: Doc,
  paragraph: number,
  typist: { typedAt: Map<string, number>; isTyping: boolean },
) {
  for (let key = 0; typist.isTyping; key += 1) {
    const block = doc.getXmlFragment('body').get(paragraph);
    const words = block instanceof XmlElement ? block.get(0) : null;
    if (words instanceof XmlText) {
      // Now and then something that can be recognised on another screen.
      const letters = key % 4 === 3 ? ` k${paragraph}n${nextMark()} ` : 'x';
      if (letters.length > 1) typist.typedAt.set(letters.trim(), performance.timeOrigin + performance.now());
      words.insert(words.length, letters);
    }
    await wait(230 + ((key * 29) % 41));
  }
}

async function askTicket(address: string, cookie: string, number: number): Promise<string> {
  const { liveSchemaVersion } = await import('#lib/articles/live-suggestions.ts');
  const response = await fetch(`${address}/api/desk/articles/${number}/ticket`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin, cookie },
    body: JSON.stringify({ schemaVersion: liveSchemaVersion }),
  });
  const { ticket } = (await response.json()) as { ticket?: string };
  if (!ticket) throw new Error(`No ticket into article ${number}: ${response.status}.`);
  return ticket;
}
