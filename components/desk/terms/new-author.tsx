'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure } from '#lib/platform/errors.ts';
import type { AuthorActions } from './author-actions.ts';

/** Makes an author and goes to the page, where everything else is said. */
export function NewAuthor({ create }: { create: AuthorActions['create'] }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState({ name: '', slug: '' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    const slug = words.slug.trim();
    const result = await settle(create({ name: words.name, ...(slug && { slug }) }));
    // Until the page is there, a second press would ask for the same author again.
    if (result.ok) return router.push(`/desk/authors/${result.value.slug}`);
    setRunning(false);
    setFailure(result.error);
  };
  const show = (open: boolean) => {
    setFailure(null);
    setOpen(open);
  };
  const line = (field: 'name' | 'slug', label: string, hint?: string) => (
    <Field id={`new-author-${field}`} label={label} hint={hint} error={failure?.fields?.[field]}>
      {(control) => (
        <input
          {...control}
          ref={field === 'name' ? first : undefined}
          className="input"
          value={words[field]}
          onChange={(event) => setWords({ ...words, [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Button look="primary" onClick={() => show(true)}>
        New author
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={show}
        title="New author"
        initialFocus={first}
        actions={
          <>
            <Button onClick={() => show(false)}>Cancel</Button>
            <Button look="primary" type="submit" form="new-author" disabled={isRunning}>
              Make it
            </Button>
          </>
        }
      >
        <form id="new-author" className="style-form" noValidate onSubmit={(event) => void submit(event)}>
          {failure && !failure.fields ? (
            <Notice tone="bad" isAlert>
              {failure.message}
            </Notice>
          ) : null}
          {line('name', 'Name')}
          {line('slug', 'Slug', 'Empty: from the name. Two people of one name need two.')}
        </form>
      </Dialog>
    </>
  );
}
