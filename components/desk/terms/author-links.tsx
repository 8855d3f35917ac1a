'use client';

import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { type AuthorLink, mostLinks } from '#lib/taxonomy/author-input.ts';

/** A link that is being typed; the key stays while others come and go. */
export type TypedLink = AuthorLink & { key: number };

type AuthorLinksProps = {
  links: TypedLink[];
  wrong: FieldErrors;
  onChange: (links: TypedLink[]) => void;
};

/** Where else an author is to be found: up to five addresses, each with the words that readers see. */
export function AuthorLinks({ links, wrong, onChange }: AuthorLinksProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  // A row that was just added is there to be typed in.
  const added = useRef<number | null>(null);
  const change = (key: number, changed: Partial<AuthorLink>) =>
    onChange(links.map((link) => (link.key === key ? { ...link, ...changed } : link)));
  const add = () => {
    const key = Math.max(0, ...links.map((link) => link.key)) + 1;
    added.current = key;
    onChange([...links, { key, url: '', title: '' }]);
  };
  const remove = (key: number) => {
    onChange(links.filter((link) => link.key !== key));
    list.current?.querySelector<HTMLElement>('[data-add-link]')?.focus();
  };
  return (
    <fieldset ref={list} className="author-links">
      <legend className="field-label">Links</legend>
      <p className="field-hint">
        Where else readers find this person: at most {mostLinks}, each beginning with https://.
      </p>
      {links.map(({ key, url, title }, place) => (
        <div key={key} className="author-link">
          <Field id={`link-${key}`} label={`Address ${place + 1}`} error={wrong[`links.${place}.url`]}>
            {(control) => (
              <input
                {...control}
                className="input"
                type="url"
                inputMode="url"
                value={url}
                ref={(input) => {
                  if (!input || added.current !== key) return;
                  added.current = null;
                  input.focus();
                }}
                onChange={(event) => change(key, { url: event.target.value })}
              />
            )}
          </Field>
          <Field id={`link-title-${key}`} label={`Words ${place + 1}`} error={wrong[`links.${place}.title`]}>
            {(control) => (
              <input
                {...control}
                className="input"
                value={title}
                placeholder="Empty: the site’s name"
                onChange={(event) => change(key, { title: event.target.value })}
              />
            )}
          </Field>
          <Button small look="quiet" aria-label={`Remove link ${place + 1}`} onClick={() => remove(key)}>
            Remove
          </Button>
        </div>
      ))}
      {wrong.links ? <p className="field-error">{wrong.links}</p> : null}
      <Button small data-add-link="" disabled={links.length >= mostLinks} onClick={add}>
        Add a link
      </Button>
    </fieldset>
  );
}
