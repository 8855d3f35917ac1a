import { baseLanguage } from '#lib/taxonomy/editions.ts';

const english = {
  locale: 'en-GB',
  daily: 'The day in {name}',
  breaking: 'Breaking',
  confirmSubject: 'Confirm your newsletter from {name}',
  confirmText:
    'Somebody, most likely you, asked for letters from {name} at this address. Nothing more is sent until you confirm.',
  confirmLink: 'Confirm, and choose which letters you want',
  confirmElse: 'If it was not you, do nothing: this address is forgotten within a week.',
  againSubject: 'Your newsletter from {name}',
  againText: 'Somebody, most likely you, asked for letters from {name} at this address. It has them already.',
  againLink: 'See and change which letters you want, or leave',
  why: 'You have this letter because you subscribed to it at {name}.',
  choose: 'Choose your letters',
  leave: 'Leave with one click',
  photo: 'Photo',
};

/** The phrases of the mails to readers, in one language. */
export type LetterPhrases = typeof english;

const russian: LetterPhrases = {
  locale: 'ru',
  daily: '{name}: главное за день',
  breaking: 'Срочно',
  confirmSubject: 'Подтвердите подписку: {name}',
  confirmText:
    'Кто-то, вероятно вы, подписал этот адрес на письма издания «{name}». Пока вы не подтвердите, писем не будет.',
  confirmLink: 'Подтвердить и выбрать письма',
  confirmElse: 'Если это были не вы, ничего не делайте: адрес будет забыт в течение недели.',
  againSubject: 'Ваша подписка: {name}',
  againText: 'Кто-то, вероятно вы, подписал этот адрес на письма издания «{name}». Он уже подписан.',
  againLink: 'Посмотреть и изменить подписку или отписаться',
  why: 'Вы получили это письмо, потому что подписались на него: {name}.',
  choose: 'Выбрать письма',
  leave: 'Отписаться одним нажатием',
  photo: 'Фото',
};

/** The phrases for readers of a language; English where there are none. */
export function letterPhrases(language: string): LetterPhrases {
  return baseLanguage(language) === 'ru' ? russian : english;
}

/** A phrase with the newspaper's name put in. */
export function named(phrase: string, name: string): string {
  return phrase.replace('{name}', () => name);
}
