import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import type { Result } from '#lib/platform/errors.ts';

type TakeOutProps = {
  /** Which story, where several stand. */
  name?: string;
  run: () => Promise<Result<unknown>>;
  onDone: () => void;
};

/** Takes a story out of its bundle, after a question. */
export function TakeOut({ name, run, onDone }: TakeOutProps) {
  return (
    <ConfirmedAction
      verb="Take out"
      {...(name && { label: `Take out: ${name}` })}
      title="Take it out of the bundle?"
      look="quiet"
      isSmall
      run={run}
      onDone={onDone}
    >
      {name ? <p className="dialog-headline">{name}</p> : null}
      <p>It will not be published by itself. The other stories of the bundle are published as planned.</p>
    </ConfirmedAction>
  );
}
