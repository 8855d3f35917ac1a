import { expect, test } from 'vitest';
import { splitPhotoWords } from './photo-words.ts';

test.each([
  [
    'Transport Minister Ilse Brandt. Joao Peres / Reuters / ITAR-PRESS',
    'Transport Minister Ilse Brandt.',
    'Joao Peres / Reuters / ITAR-PRESS',
  ],
  [
    'Karl Sommer speaks in parliament, Vienna, Nov 11, 2025. (Photo by Eva Rot/APA/AFP via Pool)',
    'Karl Sommer speaks in parliament, Vienna, Nov 11, 2025.',
    'Eva Rot/APA/AFP via Pool',
  ],
  ['A crane at work. Photo: Lena Roos', 'A crane at work.', 'Lena Roos'],
  ['A crane at work (AP Photo/Jan Mol)', 'A crane at work', 'AP Photo/Jan Mol'],
  ['A crane at work. (Reuters)', 'A crane at work.', 'Reuters'],
  ['A crane at work. Reuters', 'A crane at work.', 'Reuters'],
  ['A crane at work — Jan Mol / EPA', 'A crane at work', 'Jan Mol / EPA'],
  ['A crane at work | Jan Mol/EPA-EFE', 'A crane at work', 'Jan Mol/EPA-EFE'],
  ['Photo by Jan Mol', '', 'Jan Mol'],
  ['© 2025 Jan Mol', '', '2025 Jan Mol'],
  ['The crane at night © Jan Mol', 'The crane at night', 'Jan Mol'],
  ['A crane. Courtesy of the Port Museum', 'A crane.', 'the Port Museum'],
  ['A crane. Credit: Jan Mol for The Post', 'A crane.', 'Jan Mol for The Post'],
  ['Порт зимой. Фото: Анна Клименко / ТАСС', 'Порт зимой.', 'Анна Клименко / ТАСС'],
  ['Порт зимой (Фото: РИА Новости)', 'Порт зимой', 'РИА Новости'],
  ['Порт зимой. ТАСС', 'Порт зимой.', 'ТАСС'],
  ['Порт зимой. Анна Клименко / Коммерсантъ', 'Порт зимой.', 'Анна Клименко / Коммерсантъ'],
  ['Jane Doe / AP / TASS', '', 'Jane Doe / AP / TASS'],
  ['Spokesman Ivan Orlov.Sergei Ilin / TASS', 'Spokesman Ivan Orlov.', 'Sergei Ilin / TASS'],
  ['The governor. vvorlov / Telegram', 'The governor.', 'vvorlov / Telegram'],
  ['The president signs.\nKremlin.ru', 'The president signs.', 'Kremlin.ru'],
  ['The landing. Yulia Petrova for The Courier', 'The landing.', 'Yulia Petrova for The Courier'],
  ['The court. Moskva News Agency', 'The court.', 'Moskva News Agency'],
  ['Порт зимой. Анатолий Ким, Коммерсантъ', 'Порт зимой.', 'Анатолий Ким, Коммерсантъ'],
  ['Пётр Ким/ТАСС. Порт зимой', 'Порт зимой', 'Пётр Ким/ТАСС'],
  ['Screenshot: YouTube', '', 'YouTube'],
  ['Порт зимой. Фото Алексея Кима / «Вестник»', 'Порт зимой.', 'Алексея Кима / «Вестник»'],
])('%j', (words, caption, credit) => {
  expect(splitPhotoWords(words)).toEqual({ caption, credit });
});

test.each([
  'A photo by the door shows a crane at work.',
  'The minister, left, and the mayor (right).',
  'He/she left.',
  'They met in Paris.',
  'Credits — and debts — rose.',
  'He left. She waited for him',
  'No. 12/2025',
  'Фото Марса впервые передали на Землю',
  'The price of bread, milk and oil. It rose for Ann',
])('%j has no credit', (words) => {
  expect(splitPhotoWords(words)).toEqual({ caption: words, credit: '' });
});

test('words longer than any caption are left as they are', () => {
  const words = `${'The bridge — Ann. '.repeat(150)}Photo: Ann Roe`;
  expect(splitPhotoWords(words)).toEqual({ caption: words, credit: '' });
});
