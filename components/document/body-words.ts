const english = {
  related: 'Related article',
  video: 'Video on',
  post: 'Post on',
  opensAt: 'Opens at',
  play: { video: 'Play it here', post: 'Show it here' },
  loadsFrom: 'Loads from',
  notes: 'Notes',
  note: 'Note',
  backTo: 'Back to the text from note',
  table: 'Table',
};

/** The few words that a body's blocks bring along, in one language. */
export type BodyWords = typeof english;

const russian: BodyWords = {
  related: 'Читайте также',
  video: 'Видео на',
  post: 'Запись в',
  opensAt: 'Откроется на',
  play: { video: 'Показать здесь', post: 'Показать здесь' },
  loadsFrom: 'Загрузится с',
  notes: 'Примечания',
  note: 'Примечание',
  backTo: 'Назад к тексту от примечания',
  table: 'Таблица',
};

/** The words for a BCP 47 language; English where there are none. */
export function bodyWordsFor(language: string): BodyWords {
  return language.split('-')[0] === 'ru' ? russian : english;
}
