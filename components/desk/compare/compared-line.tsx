import { inOrder } from '#components/ui/in-order.ts';
import type { LineChange } from '#lib/document/diff-line.ts';
import type { DocumentMark, DocumentNode } from '#lib/document/types.ts';
import { PlainLine } from './plain-line.tsx';
import { Signed } from './signed.tsx';

/** A line of text with its changed words, and with a note where only the marks are other ones. */
export function ComparedLine({ changes }: { changes: LineChange[] }) {
  return inOrder(changes, (change) => <LinePart change={change} />);
}

function LinePart({ change }: { change: LineChange }) {
  if (change.kind === 'remarked') {
    return (
      <span className="remarked">
        <PlainLine nodes={change.after} />
        <span className="remarked-note"> ({marksChanged(change.before, change.after)})</span>
      </span>
    );
  }
  return (
    <Signed sign={change.kind === 'same' ? null : change.kind}>
      <PlainLine nodes={change.nodes} />
    </Signed>
  );
}

/** What was done to the marks: "bold added, link changed". */
function marksChanged(before: DocumentNode[], after: DocumentNode[]): string {
  const [old, now] = [marksOf(before), marksOf(after)];
  const types = [...new Set([...old, ...now].map(({ type }) => type))];
  const notes = types.flatMap((type) => {
    const [had, has] = [addressesOf(old, type), addressesOf(now, type)];
    if (had.length === 0) return [`${type} added${inWords(has)}`];
    if (has.length === 0) return [`${type} removed`];
    return had.join() === has.join() ? [] : [`${type} changed${inWords(has)}`];
  });
  return notes.join(', ') || 'marks changed';
}

function inWords(addresses: string[]): string {
  const named = addresses.filter((address) => address !== '');
  return named.length > 0 ? `: ${named.join(', ')}` : '';
}

function marksOf(nodes: DocumentNode[]): DocumentMark[] {
  return nodes.flatMap((node) => node.marks ?? []);
}

// Each mark of the type by its address; one without an address is an empty word.
function addressesOf(marks: DocumentMark[], type: string): string[] {
  const found = marks.filter((mark) => mark.type === type);
  return [...new Set(found.map(({ attrs }) => (typeof attrs?.href === 'string' ? attrs.href : '')))];
}
