import { STATUS_CODES } from 'node:http';
import type { Wire } from './types.ts';

/** How long a kept connection may be idle, as answers tell it. */
export const keepAliveSeconds = 30;

const dateLength = 29;

/** Puts an answer together as the bytes to be sent on a connection that stays open. */
export function makeWire(status: number, headers: readonly string[], body: Buffer = Buffer.alloc(0)): Wire {
  let text = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}\r\n`;
  for (let i = 0; i + 1 < headers.length; i += 2) text += `${headers[i]}: ${headers[i + 1]}\r\n`;
  text += `Connection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\nDate: `;
  const dateOffset = text.length;
  text += `${' '.repeat(dateLength)}\r\n\r\n`;
  return { bytes: Buffer.concat([Buffer.from(text, 'latin1'), body]), dateOffset, second: 0 };
}

/** The answer's bytes with the Date of `now` (milliseconds). They are shared: never to be changed by the caller. */
export function wireAt(wire: Wire, now: number): Buffer {
  const second = Math.floor(now / 1000);
  if (wire.second !== second) {
    wire.second = second;
    wire.bytes.write(new Date(now).toUTCString(), wire.dateOffset, dateLength, 'latin1');
  }
  return wire.bytes;
}
