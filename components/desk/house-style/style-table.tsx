import { Button } from '#components/ui/button.tsx';
import type { StyleTerm } from '#lib/document/house-style.ts';

type StyleTableProps = {
  rows: StyleTerm[];
  language: string;
  mayManage: boolean;
  onEdit: (line: StyleTerm) => void;
  onStrike: (line: StyleTerm) => void;
};

/** The list itself. */
export function StyleTable({ rows, language, mayManage, onEdit, onStrike }: StyleTableProps) {
  return (
    <table className="articles style-table">
      <thead>
        <tr>
          <th scope="col">Not</th>
          <th scope="col">But</th>
          <th scope="col">Because</th>
          {mayManage ? (
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((line) => (
          <tr key={line.id}>
            <th scope="row" lang={language} className="style-term">
              {line.term}
              {line.isWholeWord ? null : <span className="style-part">in words too</span>}
            </th>
            <td lang={language} className="style-suggestion">
              {line.suggestion}
            </td>
            <td lang={language} className="style-reason">
              {line.reason}
            </td>
            {mayManage ? (
              <td className="style-change">
                <Button small look="quiet" aria-label={`Edit “${line.term}”`} onClick={() => onEdit(line)}>
                  Edit
                </Button>
                <Button
                  small
                  look="quiet"
                  aria-label={`Strike “${line.term}”`}
                  onClick={() => onStrike(line)}
                >
                  Strike
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
