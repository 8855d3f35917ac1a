/** A place in the chain: a row's id and its hash. */
export type ChainPlace = { id: string; hash: string };

/** Something that is wrong with the log. */
export type Finding =
  /** This row is not as it was written. */
  | { kind: 'changed'; id: string }
  /** What stands between these two is not what stood there: rows were removed, put in, or put in another order. */
  | { kind: 'broken'; after: string; before: string }
  /** The newest rows are not there, or the head is not the newest row's. */
  | { kind: 'end'; after: string; expected: string }
  /** An exported file is not as it was written. */
  | { kind: 'file'; words: string };

/** A finding as a sentence. */
export function findingSentence(finding: Finding): string {
  switch (finding.kind) {
    case 'changed':
      return `Event ${finding.id} was changed after it had been written.`;
    case 'broken':
      return finding.after === '0'
        ? `Event ${finding.before} is not the first that was written: something before it was removed or moved.`
        : `Between event ${finding.after} and event ${finding.before} something was removed, put in or moved.`;
    case 'end':
      return `The log should end with event ${finding.expected}, and ends with event ${finding.after}: the newest rows were removed, or the head was changed.`;
    case 'file':
      return finding.words;
  }
}
