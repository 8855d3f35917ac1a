import type { Words } from './words.ts';

/** The stories that this browser keeps; the page's script fills the list, as nobody else knows them. */
export function SavedStories({ words }: { words: Words }) {
  return (
    <div className="list">
      <header className="list-head">
        <h1 className="list-title">{words.offlineTitle}</h1>
        <p className="list-intro">{words.offlineText}</p>
      </header>
      <noscript>
        <p>{words.offlineNeedsScript}</p>
      </noscript>
      <p data-saved-none hidden>
        {words.offlineNone}
      </p>
      <ul className="saved-stories" data-saved-list />
    </div>
  );
}
