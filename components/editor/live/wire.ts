import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, type Encoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';

/** The kinds of messages that Hocuspocus 4 knows on its wire. */
export const kinds = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  syncReply: 4,
  stateless: 5,
  close: 7,
  syncStatus: 8,
  ping: 9,
  pong: 10,
} as const;

/** The steps by which two sides of a living text catch up with each other. */
export const steps = { haveThis: 0, takeThis: 1, update: 2 } as const;

/** What a ticket is answered with. */
export const ticketAnswers = { asked: 0, denied: 1, accepted: 2 } as const;

/** A message about one document, ready to be sent. */
export function message(
  name: string,
  kind: number,
  write: (encoder: Encoder) => void,
): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder();
  writeVarString(encoder, name);
  writeVarUint(encoder, kind);
  write(encoder);
  return new Uint8Array(toUint8Array(encoder));
}

/** The server asks whether anybody is there; the answer to that is one byte. */
export const pong = new Uint8Array([kinds.pong]);

/** Whether a message is the server's question whether anybody is there. */
export function isPing(bytes: Uint8Array): boolean {
  return bytes.length === 1 && bytes[0] === kinds.ping;
}

/** A message that came, opened: its kind, and readers for what follows. */
export function open(bytes: Uint8Array) {
  const decoder = createDecoder(bytes);
  readVarString(decoder);
  return {
    kind: readVarUint(decoder),
    number: () => readVarUint(decoder),
    bytes: () => readVarUint8Array(decoder),
    text: () => readVarString(decoder),
  };
}
