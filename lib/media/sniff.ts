import { fileTypeFromBuffer } from 'file-type';
import { wrongKind } from './refuse.ts';

const taken = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif']);

/** The kind of photograph that these first bytes begin; throws `unsupported` for anything else. Names are not believed. */
export async function sniff(head: Uint8Array): Promise<string> {
  const kind = looksLikeSvg(head) ? 'image/svg+xml' : (await fileTypeFromBuffer(head))?.mime;
  if (kind === undefined || !taken.has(kind)) throw wrongKind(kind);
  return kind;
}

function looksLikeSvg(head: Uint8Array): boolean {
  return /^[\uFEFF\s]*</.test(textOf(head)) && /<(\w+:)?svg[\s>]/i.test(textOf(head));
}

function textOf(head: Uint8Array): string {
  return new TextDecoder().decode(head.subarray(0, 4096));
}
