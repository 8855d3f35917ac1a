const restMs = 1000;

/** Acts once no key has come for a moment: what opens must not take the letters meant for the text. Answers with what calls it off. */
export function onceHandsRest(page: EventTarget, act: () => void): () => void {
  const end = () => {
    clearTimeout(timer);
    page.removeEventListener('keydown', wait, true);
  };
  const rest = () => {
    end();
    act();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(rest, restMs);
  };
  let timer = setTimeout(rest, restMs);
  page.addEventListener('keydown', wait, true);
  return end;
}
