import { expect, test } from 'vitest';
import { acronymsOf, beginningsOf, type FoundInText, namedInText } from './tags-in-text.ts';

const tag = (word: string, kind: FoundInText['kind'] = 'topic') => ({
  ...{ id: word, slug: word.toLowerCase(), name: word },
  ...{ kind, word },
});

const named = (text: string, ...tags: FoundInText[]) => namedInText(tags, text).map(({ name }) => name);

test('a name needs its capital, a topic does not', () => {
  expect(named('They may go.', tag('May', 'person'))).toEqual([]);
  expect(named('Mrs May may go.', tag('May', 'person'))).toEqual(['May']);
  expect(named('the climate of fear', tag('Climate'))).toEqual(['Climate']);
});

test('a Russian name is known in its cases, and an acronym only in capitals', () => {
  expect(named('Вчера в Париже прошли выборы.', tag('Париж', 'place'))).toEqual(['Париж']);
  expect(named('он сказал', tag('ООН', 'organisation'))).toEqual([]);
  expect(named('В ООН сказали', tag('ООН', 'organisation'))).toEqual(['ООН']);
  expect(named('who goes there', tag('WHO', 'organisation'))).toEqual([]);
});

test('the longest name comes first and takes the shorter within it along', () => {
  expect(named('London Bridge is down', tag('London', 'place'), tag('London Bridge', 'place'))).toEqual([
    'London Bridge',
  ]);
});

test('beginnings and acronyms are few, however often the words stand there', () => {
  expect(beginningsOf('Grain, grain and GRAINS')).toEqual(['gra', 'and']);
  expect(acronymsOf('NATO and NATO, not nato; ЕС2')).toEqual(['nato', 'ес2']);
});
