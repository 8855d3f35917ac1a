/** The demo's house style, by language: what is not written, what is written instead, and why. */
export const houseStyle = {
  en: [
    { term: 'utilise', suggestion: 'use', reason: 'Three letters do the same work.' },
    { term: 'in order to', suggestion: 'to', reason: 'The shorter says as much.' },
    { term: 'prior to', suggestion: 'before', reason: 'We write as people speak.' },
    { term: 'leverage', suggestion: 'use', reason: 'A lever is a tool. Say what was used, and how.' },
    { term: 'passed away', suggestion: 'died', reason: 'People die. We say so plainly.' },
    { term: 'Kiev', suggestion: 'Kyiv', reason: 'The city is named as its own people name it.' },
    { term: 'the Ukraine', suggestion: 'Ukraine', reason: 'A country needs no article.' },
    { term: 'spokesman', suggestion: 'spokesperson', reason: 'Unless we know who spoke, and it was a man.' },
    { term: 'e-mail', suggestion: 'email', reason: 'It has lost its hyphen.' },
    { term: 'very unique', suggestion: 'unique', reason: 'There are no degrees of it.' },
  ],
  ru: [
    { term: 'в целях', suggestion: 'чтобы', reason: 'Канцелярит. По-русски говорят проще.' },
    { term: 'является', suggestion: 'это', reason: 'Почти всегда можно обойтись без этого слова.' },
    { term: 'на сегодняшний день', suggestion: 'сегодня', reason: 'Одного слова довольно.' },
    { term: 'осуществлять', suggestion: 'делать', reason: 'Назовите само действие.' },
    { term: 'данный', suggestion: 'этот', reason: 'Слово из справки, а не из газеты.' },
    { term: 'интернет-сайт', suggestion: 'сайт', reason: 'Других сайтов не бывает.' },
    { term: 'ихний', suggestion: 'их', reason: 'Только в прямой речи.' },
    { term: 'Интернет', suggestion: 'интернет', reason: 'Пишем со строчной: это давно не имя.' },
  ],
} as const;
