/** The words of a text that are no part of its story; said, so that nobody misses any. */
export function StoryLeftOut({ words }: { words: string[] }) {
  if (words.length === 0) return null;
  return (
    <details className="story-left-out">
      <summary>Left out: what stood around the story ({words.length})</summary>
      {[...new Set(words)].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  );
}
