import { expect, test } from 'vitest';
import { isNewEnough } from './runtime.mjs';

test('types are stripped from Node 22.18 on', () => {
  expect(['22.18.0', '22.23.3', '24.21.0', '26.0.0'].every(isNewEnough)).toBe(true);
  expect(['18.20.4', '20.20.2', '22.17.9'].some(isNewEnough)).toBe(false);
});
