import type { NewsletterWords } from './words.ts';

type Props = {
  words: NewsletterWords;
  chosen: { daily: boolean; breaking: boolean };
  wrong: string | undefined;
};

/** Which letters a reader wants. */
export function LetterChoice({ words, chosen, wrong }: Props) {
  return (
    <fieldset className="newsletter-choice" aria-describedby={wrong ? 'letters-wrong' : undefined}>
      <legend>{words.which}</legend>
      <label>
        <input type="checkbox" name="daily" defaultChecked={chosen.daily} /> {words.daily}
      </label>
      <label>
        <input type="checkbox" name="breaking" defaultChecked={chosen.breaking} /> {words.breaking}
      </label>
      {wrong ? (
        <p className="newsletter-wrong" id="letters-wrong" role="alert">
          {wrong}
        </p>
      ) : null}
    </fieldset>
  );
}
