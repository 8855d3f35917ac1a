import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Result } from '#lib/platform/errors.ts';
import type { BundleRef, ComingRow } from '#lib/publishing/schedule-types.ts';
import { bundleTitle } from './bundle-words.ts';
import { Remarks, Time, whatOf } from './coming-cells.tsx';
import { TakeOut } from './take-out.tsx';

/** What can be done about a bundle. */
export type BundleActions = {
  mayChange: (row: ComingRow) => boolean;
  onMove: (row: ComingRow) => void;
  cancelBundle: (bundle: BundleRef) => Promise<Result<unknown>>;
  leaveBundle: (row: ComingRow) => Promise<Result<unknown>>;
  /** Something was done, as these words say. */
  onDone: (words: string) => void;
};

type BundleRowsProps = {
  /** Those of its stories that one may read, one at least. */
  rows: [ComingRow, ...ComingRow[]];
  bundle: BundleRef;
  timeZone: string;
  actions: BundleActions;
  isFailed: boolean;
};

/** A bundle as one entry: its time and what can be done about all of it, and its stories under it. */
export function BundleRows({ rows, bundle, timeZone, actions, isFailed }: BundleRowsProps) {
  const [first] = rows;
  const { mayChange, leaveBundle, onDone } = actions;
  return (
    <>
      <tr className="coming-bundle">
        <td className="coming-time">
          <Time row={first} timeZone={timeZone} isFailed={isFailed} />
        </td>
        <td className="coming-what">
          <span className="coming-kind coming-publish">Together</span>
        </td>
        <th scope="row" className="coming-story">
          {bundleTitle(bundle)}
          <p className="coming-remarks">
            {bundle.isHeld && !isFailed ? (
              <strong>On hold: one of them is not ready, and none is published as it stands. </strong>
            ) : null}
            All of them, or none.{first.setByName ? ` Set by ${first.setByName}.` : ''}
          </p>
        </th>
        <td className="coming-change">
          {mayChange(first) ? (
            <ChangeAll row={first} bundle={bundle} actions={actions} isFailed={isFailed} />
          ) : null}
        </td>
      </tr>
      {rows.map((row) => (
        <tr key={row.number} className="coming-member">
          <td className="coming-time" />
          <td className="coming-what">
            <span className="coming-kind coming-publish">{whatOf(row)}</span>
          </td>
          <th scope="row" className="coming-story">
            <a href={`/desk/articles/${row.number}`} data-article-link="">
              {row.headline || <em>No headline yet</em>}
            </a>
            <Remarks row={{ ...row, setByName: null }} />
          </th>
          <td className="coming-change">
            {mayChange(row) ? (
              <TakeOut
                name={nameOf(row)}
                run={() => leaveBundle(row)}
                onDone={() => onDone(`${nameOf(row)}: taken out of the bundle.`)}
              />
            ) : null}
          </td>
        </tr>
      ))}
    </>
  );
}

type ChangeAllProps = { row: ComingRow; bundle: BundleRef; actions: BundleActions; isFailed: boolean };

function ChangeAll({ row, bundle, actions, isFailed }: ChangeAllProps) {
  const { onMove, cancelBundle, onDone } = actions;
  const title = bundleTitle(bundle);
  const move = isFailed ? 'Set anew' : 'Move';
  return (
    <>
      <Button small aria-label={`${move}: ${title}`} onClick={() => onMove(row)}>
        {move}
      </Button>
      <ConfirmedAction
        verb={isFailed ? 'Dismiss' : 'Cancel the bundle'}
        opener={isFailed ? 'Dismiss' : 'Cancel'}
        label={`${isFailed ? 'Dismiss' : 'Cancel'}: ${title}`}
        title={isFailed ? 'Dismiss this bundle?' : 'Cancel this bundle?'}
        look="quiet"
        isSmall
        run={() => cancelBundle(bundle)}
        onDone={() => onDone(`${title}: ${isFailed ? 'dismissed' : 'cancelled'}.`)}
      >
        <p className="dialog-headline">{title}</p>
        <p>None of its stories will be published by itself. The drafts stay as they are.</p>
      </ConfirmedAction>
    </>
  );
}

function nameOf({ headline, number }: ComingRow): string {
  return headline ? `“${headline}”` : `Article ${number}`;
}
