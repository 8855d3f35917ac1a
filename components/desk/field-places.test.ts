import { expect, it } from 'vitest';
import { errorAt, placeOf } from './field-places.ts';

it('finds the message of a field however deep its name comes', () => {
  const errors = {
    'content.lede.alt': 'Say what is to be seen.',
    slug: 'Not a slug.',
    baseVersion: 'Too old.',
  };
  expect(errorAt(errors, 'lede.alt')).toBe('Say what is to be seen.');
  expect(errorAt(errors, 'lede')).toBeUndefined();
  expect(errorAt(errors, 'slug')).toBe('Not a slug.');
  expect(errorAt(errors, 'headline')).toBeUndefined();
  expect(errorAt(undefined, 'headline')).toBeUndefined();
});

it('knows where a requirement is met on the screen', () => {
  expect(placeOf('authorIds')).toEqual({ id: 'byline', label: 'Byline' });
  expect(placeOf('lede.credit').id).toBe('lede-credit');
  expect(placeOf('lede.assetId').id).toBe('lede');
});
