import { Field } from '#components/ui/field.tsx';
import type { FieldErrors } from '#lib/platform/errors.ts';

type AuthorPlaceProps = {
  slug: string;
  accountId: string;
  account: { id: string; name: string } | null;
  people: { id: string; name: string }[];
  wrong: FieldErrors;
  change: (changed: { slug?: string; accountId?: string }) => void;
};

/** Where an author's page is, and whose: what the author alone does not say. */
export function AuthorPlace({ slug, accountId, account, people, wrong, change }: AuthorPlaceProps) {
  const isListed = !account || people.some(({ id }) => id === account.id);
  return (
    <>
      <Field
        id="author-account"
        label="Account"
        hint="The person may change this page, and stands in the byline of what they start. Readers do not see it."
        error={wrong.accountId}
      >
        {(control) => (
          <select
            {...control}
            className="input"
            value={accountId}
            onChange={(event) => change({ accountId: event.target.value })}
          >
            <option value="">None</option>
            {isListed ? null : <option value={account.id}>{account.name}</option>}
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id="author-slug"
        label="Slug"
        hint="The address is /author/ and this. The old address leads on."
        error={wrong.slug}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            value={slug}
            onChange={(event) => change({ slug: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
