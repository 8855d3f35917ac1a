import { expect, test } from 'vitest';
import { isKey, keys, shownCombo } from './keys.ts';

function pressed(
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
  code = '',
) {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

test('a combination is itself and nothing else', () => {
  expect(isKey(pressed('f', { ctrlKey: true }), 'find')).toBe(true);
  expect(isKey(pressed('f', { metaKey: true }), 'find')).toBe(true);
  expect(isKey(pressed('f'), 'find')).toBe(false);
  expect(isKey(pressed('F', { ctrlKey: true, shiftKey: true }), 'find')).toBe(false);
  expect(isKey(pressed('f', { ctrlKey: true, altKey: true }), 'find')).toBe(false);
});

test('on a Russian keyboard the same key does the same', () => {
  expect(isKey(pressed('а', { ctrlKey: true }, 'KeyF'), 'find')).toBe(true);
  expect(isKey(pressed('ю', { ctrlKey: true }, 'Period'), 'next-hint')).toBe(true);
  expect(isKey(pressed('т', {}, 'KeyN'), 'new-article')).toBe(false);
});

test('a sign is a sign, with the shift key or without', () => {
  expect(isKey(pressed('?', { shiftKey: true }), 'map')).toBe(true);
  expect(isKey(pressed('/'), 'search')).toBe(true);
});

test('a combination is shown as keyboards name it', () => {
  expect(shownCombo('Mod-Shift-p')).toBe('Ctrl Shift P');
  expect(shownCombo('Mod-.')).toBe('Ctrl .');
  expect(shownCombo('ArrowDown')).toBe('↓');
});

test('no two things of one place have the same key', () => {
  const all = Object.values(keys).flatMap(({ where, combos }) => combos.map((combo) => `${where}: ${combo}`));
  expect(new Set(all).size).toBe(all.length);
});
