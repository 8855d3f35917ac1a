import { baseLanguage } from '#lib/taxonomy/editions.ts';

const english = {
  title: 'Newsletter',
  intro:
    'The day’s stories once a day, or breaking news as it happens. Free, without trackers, and ended with one click.',
  none: 'This newspaper sends no letters at present.',
  email: 'Your e-mail address',
  emailHint: 'Used for these letters and for nothing else. It is forgotten when you leave.',
  emailWrong: 'Write an e-mail address, like name@example.org.',
  which: 'Which letters',
  daily: 'The day’s stories, once a day',
  breaking: 'Breaking news',
  nothingChosen: 'Choose at least one letter.',
  subscribe: 'Subscribe',
  sentTitle: 'Look into your mail',
  sentText: 'A mail with a link is on its way to {email}. Nothing else is sent until you follow it.',
  confirmText: 'One more step: choose, and confirm that {email} is to have these letters.',
  chooseText: 'What {email} is sent.',
  confirm: 'Confirm',
  save: 'Save',
  leave: 'Leave the newsletter',
  stored: 'Stored. {email} is sent what is ticked here.',
  leftTitle: 'You have left',
  leftText: 'Your address is forgotten. A letter that was under way at this moment may still arrive.',
  lost: 'This link leads nowhere any more: it was used to leave, or was not confirmed within a week.',
  again: 'Subscribe again',
  tooMany: 'That was asked too often. Try again in an hour.',
  failed: 'That did not work. Try again in a moment; nothing was changed.',
};

/** The phrases of a reader's newsletter pages in one language. */
export type NewsletterWords = typeof english;

const russian: NewsletterWords = {
  title: 'Рассылка',
  intro:
    'Главное за день раз в сутки или срочные новости сразу. Бесплатно, без слежки, отписаться можно одним нажатием.',
  none: 'Сейчас это издание не рассылает писем.',
  email: 'Ваш адрес электронной почты',
  emailHint: 'Только для этих писем. Когда вы отпишетесь, адрес будет забыт.',
  emailWrong: 'Напишите адрес, например name@example.org.',
  which: 'Какие письма',
  daily: 'Главное за день, раз в сутки',
  breaking: 'Срочные новости',
  nothingChosen: 'Выберите хотя бы одно письмо.',
  subscribe: 'Подписаться',
  sentTitle: 'Проверьте почту',
  sentText:
    'На адрес {email} отправлено письмо со ссылкой. Пока вы по ней не пройдёте, других писем не будет.',
  confirmText: 'Остался один шаг: выберите письма и подтвердите, что их надо слать на {email}.',
  chooseText: 'Что приходит на {email}.',
  confirm: 'Подтвердить',
  save: 'Сохранить',
  leave: 'Отписаться',
  stored: 'Сохранено. На {email} будет приходить то, что здесь отмечено.',
  leftTitle: 'Вы отписались',
  leftText: 'Ваш адрес забыт. Письмо, которое уже было в пути, может ещё прийти.',
  lost: 'Эта ссылка больше никуда не ведёт: по ней отписались или её не подтвердили за неделю.',
  again: 'Подписаться снова',
  tooMany: 'Слишком много попыток. Попробуйте через час.',
  failed: 'Не получилось. Попробуйте чуть позже: ничего не изменилось.',
};

/** The phrases for readers of a language; English where there are none. */
export function newsletterWords(language: string): NewsletterWords {
  return baseLanguage(language) === 'ru' ? russian : english;
}

/** A phrase with the reader's address put in. */
export function addressed(phrase: string, email: string): string {
  return phrase.replace('{email}', () => email);
}
