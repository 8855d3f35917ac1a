import { expect, it } from 'vitest';
import { seal, sealingKey, unseal } from './seal.ts';

const words = new TextEncoder().encode('Nobody is walking away.');

function key(byte: number): Promise<CryptoKey> {
  return sealingKey(Buffer.alloc(32, byte).toString('base64'));
}

it('is opened with the same session’s key', async () => {
  const sealed = await seal(await key(1), words, 'ada 12');
  expect(await unseal(await key(1), sealed, 'ada 12')).toEqual(words);
  expect(new TextDecoder().decode(sealed.sealed)).not.toContain('walking');
});

it('is opened by no other session, and as no other person’s or article’s text', async () => {
  const sealed = await seal(await key(1), words, 'ada 12');
  expect(await unseal(await key(2), sealed, 'ada 12')).toBeNull();
  expect(await unseal(await key(1), sealed, 'ben 12')).toBeNull();
  expect(await unseal(await key(1), sealed, 'ada 13')).toBeNull();
});
