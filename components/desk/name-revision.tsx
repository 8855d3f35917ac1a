'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { Field } from '#components/ui/field.tsx';
import type { Result } from '#lib/platform/errors.ts';
import { ConfirmedAction } from './confirmed-action.tsx';

type KeepNamedProps = {
  number: number;
  keep: (input: { number: number; name: string }) => Promise<Result<unknown>>;
};

/** Keeps what the draft says now under a name. */
export function KeepNamed({ number, keep }: KeepNamedProps) {
  const name = useRef<HTMLInputElement>(null);
  const router = useRouter();
  return (
    <ConfirmedAction
      verb="Keep"
      opener="Keep this version"
      title="Keep what the draft says now"
      run={() => keep({ number, name: name.current?.value ?? '' })}
      onDone={() => router.refresh()}
    >
      <Field id="revision-name" label="Name" hint="Such as “Before the lawyers” or “As agreed with the desk”">
        {(control) => <input {...control} ref={name} className="input" maxLength={120} />}
      </Field>
    </ConfirmedAction>
  );
}

type NameRevisionProps = {
  number: number;
  ordinal: number;
  name: string;
  rename: (input: { number: number; ordinal: number; name: string }) => Promise<Result<unknown>>;
};

/** Names a kept revision, or gives it another name or none. */
export function NameRevision({ number, ordinal, name, rename }: NameRevisionProps) {
  const typed = useRef<HTMLInputElement>(null);
  const router = useRouter();
  return (
    <ConfirmedAction
      verb={name ? 'Rename' : 'Name'}
      label={`${name ? 'Rename' : 'Name'} revision ${ordinal}`}
      title={`Name revision ${ordinal}`}
      look="quiet"
      isSmall
      run={() => rename({ number, ordinal, name: typed.current?.value ?? '' })}
      onDone={() => router.refresh()}
    >
      <Field id={`revision-name-${ordinal}`} label="Name" hint="Without one it is called by why it was kept.">
        {(control) => (
          <input {...control} ref={typed} className="input" maxLength={120} defaultValue={name} />
        )}
      </Field>
    </ConfirmedAction>
  );
}
