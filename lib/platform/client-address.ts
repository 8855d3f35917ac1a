import { isIP } from 'node:net';

/**
 * The network address that a request came from, for rate limits: the entry that the nearest hop, our own delivery, wrote
 * last in x-forwarded-for. An IPv6 network counts as one address (/64), since one household owns all of it.
 */
export function clientAddress(headers: Headers): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const address = last.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(address) === 4) return address;
  if (isIP(address) === 6) return `${expand(address).slice(0, 4).join(':')}::/64`;
  return 'unknown';
}

function expand(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after];
}
