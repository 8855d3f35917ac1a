import type { ReactNode } from 'react';
import { isSafeLink } from '#lib/document/links.ts';
import type { DocumentMark } from '#lib/document/types.ts';

type Props = { text: string; marks: DocumentMark[]; report: (what: string) => void };

/** A text inside its marks; an unknown mark or an unsafe address leaves the words plain. */
export function MarkedText({ text, marks, report }: Props) {
  return marks.reduceRight<ReactNode>((inside, mark) => marked(inside, mark, report), text);
}

function marked(inside: ReactNode, mark: DocumentMark, report: (what: string) => void): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'underline':
      return <u>{inside}</u>;
    case 'strike':
      return <s>{inside}</s>;
    case 'superscript':
      return <sup>{inside}</sup>;
    case 'subscript':
      return <sub>{inside}</sub>;
    case 'link':
      if (isSafeLink(mark.attrs?.href)) return <a href={mark.attrs.href}>{inside}</a>;
      report('an unsafe link is shown as plain words');
      return inside;
    default:
      report(`cannot draw the mark "${typeof mark.type === 'string' ? mark.type.slice(0, 40) : '?'}"`);
      return inside;
  }
}
