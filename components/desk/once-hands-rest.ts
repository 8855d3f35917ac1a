import { afterRest } from '#components/ui/after-rest.ts';

const restMs = 1000;

/** Acts once no key has come for a moment: what opens must not take the letters meant for the text. Answers with what calls it off. */
export function onceHandsRest(page: EventTarget, act: () => void): () => void {
  const end = () => {
    resting.stop();
    page.removeEventListener('keydown', resting.soon, { capture: true });
  };
  const resting = afterRest(restMs, () => {
    end();
    act();
  });
  page.addEventListener('keydown', resting.soon, { capture: true });
  resting.soon();
  return end;
}
