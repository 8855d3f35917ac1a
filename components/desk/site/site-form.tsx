'use client';

import { type FormEvent, useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { policyKinds, type SiteSettings } from '#lib/publishing/site/site-settings.ts';
import { policyWords } from './policy-words.ts';

type Save = (
  input: Omit<SiteSettings, 'version'> & { baseVersion: number },
) => Promise<Result<{ version: number }>>;

type Props = {
  settings: SiteSettings;
  /** Null for who may only look. */
  save: Save | null;
};

/** What the site tells programs about the newsroom. */
export function SiteForm({ settings, save }: Props) {
  const [contact, setContact] = useState(settings.contact);
  const [securityContact, setSecurityContact] = useState(settings.securityContact);
  const [aiCrawlers, setAiCrawlers] = useState(settings.aiCrawlers);
  const [socials, setSocials] = useState(settings.socials.join('\n'));
  const [memberships, setMemberships] = useState(settings.memberships.join('\n'));
  const [hub, setHub] = useState(settings.hub);
  const [policies, setPolicies] = useState(settings.policies);
  const [version, setVersion] = useState(settings.version);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaved, setSaved] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!save) return;
    setRunning(true);
    setSaved(false);
    const said = { contact, securityContact, aiCrawlers, hub, policies: withoutEmpty(policies) };
    const lists = { socials: linesOf(socials), memberships: linesOf(memberships) };
    const result = await settle(save({ ...said, ...lists, baseVersion: version }));
    setRunning(false);
    setFailure(result.ok ? null : result.error);
    setSaved(result.ok);
    if (result.ok) setVersion(result.value.version);
  };
  const wrong = failure?.fields ?? {};
  return (
    <form className="site-form" noValidate onSubmit={(event) => void submit(event)}>
      {failure && !failure.fields ? (
        <Notice tone="bad" isAlert>
          {failure.message}
        </Notice>
      ) : null}
      <fieldset disabled={save === null}>
        <Line
          name="contact"
          label="Contact"
          hint="For everybody who wants to reach the newsroom: an e-mail or web address."
          value={contact}
          onChange={setContact}
          error={wrong.contact}
        />
        <Line
          name="security"
          label="Contact for security"
          hint="Who hears of a weak point of the site. Without one there is no security.txt."
          value={securityContact}
          onChange={setSecurityContact}
          error={wrong.securityContact}
        />
        <Field
          id="site-crawlers"
          label="Programs that gather texts for language models"
          hint="They read this in robots.txt. It is a wish: nothing makes them keep to it."
          error={wrong.aiCrawlers}
        >
          {(control) => (
            <select
              {...control}
              className="input"
              value={aiCrawlers}
              onChange={(event) => setAiCrawlers(event.target.value === 'refuse' ? 'refuse' : 'allow')}
            >
              <option value="allow">Are welcome</option>
              <option value="refuse">Are asked to stay away</option>
            </select>
          )}
        </Field>
        <Lines
          name="socials"
          label="The newsroom’s pages elsewhere"
          value={socials}
          onChange={setSocials}
          error={errorInLines('socials', wrong)}
        />
        <Lines
          name="memberships"
          label="Associations it belongs to"
          value={memberships}
          onChange={setMemberships}
          error={errorInLines('memberships', wrong)}
        />
        <Line
          name="hub"
          label="Hub for feeds (WebSub)"
          hint="It is told when a feed changes, and tells feed readers. Empty: nobody is told."
          value={hub}
          onChange={setHub}
          error={wrong.hub}
        />
      </fieldset>
      <fieldset disabled={save === null}>
        <legend>Where its policies are</legend>
        <p className="quiet">
          An address of this site, like /corrections, or a web address. Empty: none is named.
        </p>
        {policyKinds.map((kind) => (
          <Line
            key={kind}
            name={kind}
            label={policyWords[kind]}
            value={policies[kind] ?? ''}
            onChange={(place) => setPolicies({ ...policies, [kind]: place })}
            error={wrong[`policies.${kind}`]}
          />
        ))}
      </fieldset>
      <div className="site-end">
        {save ? (
          <Button look="primary" type="submit" disabled={isRunning}>
            Save
          </Button>
        ) : (
          <p className="quiet">Only an admin changes this.</p>
        )}
        <p role="status">{isSaved ? 'Saved.' : ''}</p>
      </div>
    </form>
  );
}

type Typed = {
  name: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

function Line({ name, label, hint, value, onChange, error }: Typed) {
  return (
    <Field id={`site-${name}`} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function Lines({ name, label, value, onChange, error }: Typed) {
  return (
    <Field id={`site-${name}`} label={label} hint="One address in each line." error={error}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          rows={3}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

function withoutEmpty(policies: SiteSettings['policies']): SiteSettings['policies'] {
  return Object.fromEntries(Object.entries(policies).filter(([, place]) => place.trim() !== ''));
}

// What is wrong is said of one line of several.
function errorInLines(name: string, wrong: Record<string, string | undefined>): string | undefined {
  if (wrong[name]) return wrong[name];
  const [key, message] = Object.entries(wrong).find(([field]) => field.startsWith(`${name}.`)) ?? [];
  return key && `Line ${Number(key.slice(name.length + 1)) + 1}: ${message}`;
}
