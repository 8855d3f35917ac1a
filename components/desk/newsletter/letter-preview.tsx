type Props = { subject: string; html: string; text: string };

/** The letter as a reader's mail program shows it, in its own frame in which nothing runs, and as plain text. */
export function LetterPreview({ subject, html, text }: Props) {
  return (
    <section className="letter-preview" aria-labelledby="letter-preview">
      <h2 id="letter-preview">As readers get it</h2>
      <p className="letter-preview-subject">{subject}</p>
      <iframe title="Preview of the letter" sandbox="" srcDoc={html} />
      <details>
        <summary>As plain text</summary>
        <pre>{text}</pre>
      </details>
    </section>
  );
}
