'use client';

import { type FormEvent, useRef, useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure, FieldErrors, Result } from '#lib/platform/errors.ts';
import { type Language, languageNames, languages } from '#lib/taxonomy/languages.ts';
import type { SectionUse } from '#lib/taxonomy/section-queries.ts';
import { SavedByOthers } from './save-foot.tsx';
import type { SectionActions } from './section-actions.ts';
import { versionSaved } from './use-term-save.ts';

type SectionDialogProps = {
  /** The section that is changed; without one another is made. */
  section: SectionUse | null;
  sections: SectionUse[];
  actions: SectionActions;
  onDone: (words: string) => void;
  onClose: () => void;
};

/** What is said of a section, where it stands, and what replaces it when it goes. */
export function SectionDialog({ section, sections, actions, onDone, onClose }: SectionDialogProps) {
  const [words, setWords] = useState({
    name: section?.name ?? '',
    slug: section?.slug ?? '',
    names: { en: section?.names.en ?? '', ru: section?.names.ru ?? '' },
    description: section?.description ?? '',
  });
  const [parentId, setParentId] = useState(section?.parentId ?? '');
  const [replacementId, setReplacementId] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  // Where the words were saved and the move after them was not, the next save goes on from one's own.
  const version = useRef(section?.version ?? 0);
  const others = sections.filter(({ id }) => id !== section?.id);
  const finish = async (work: () => Promise<Result<unknown>>, done: string) => {
    setRunning(true);
    const result = await settle(work());
    setRunning(false);
    if (result.ok) onDone(done);
    else setFailure(result.error);
  };
  const store = async (baseVersion: number): Promise<Result<unknown>> => {
    const { name, slug, names, description } = words;
    if (!section) return actions.create({ name, names, description, ...(slug.trim() && { slug }) });
    const edited = await actions.edit({ id: section.id, baseVersion, name, slug, names, description });
    if (!edited.ok) return edited;
    version.current = edited.value.version;
    if (parentId === (section.parentId ?? '')) return edited;
    return actions.move({ id: section.id, parentId: parentId || null, beforeId: null });
  };
  const save = (baseVersion: number) => {
    const done = section ? `${words.name} was saved.` : `${words.name} was made.`;
    void finish(() => store(baseVersion), done);
  };
  const theirs = versionSaved(failure);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(version.current);
  };
  const remove = () => {
    if (!section) return;
    if (!replacementId) {
      const message = 'Choose the section to which its stories go.';
      return setFailure({ code: 'invalid', message, fields: { replacementId: message } });
    }
    void finish(() => actions.remove({ id: section.id, replacementId }), `${section.name} was deleted.`);
  };
  const wrong = failure?.fields ?? {};
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={section ? `Section “${section.name}”` : 'New section'}
      initialFocus={first}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="section-form" disabled={isRunning}>
            {section ? 'Save' : 'Make it'}
          </Button>
        </>
      }
    >
      <form id="section-form" className="style-form" noValidate onSubmit={submit}>
        {failure && !failure.fields ? (
          <Notice
            tone="bad"
            isAlert
            actions={
              theirs === null ? null : <SavedByOthers page="/desk/sections" saveOver={() => save(theirs)} />
            }
          >
            {failure.message}
          </Notice>
        ) : null}
        <Field id="section-name" label="Name" error={wrong.name}>
          {(control) => (
            <input
              {...control}
              ref={first}
              className="input"
              value={words.name}
              onChange={(event) => setWords({ ...words, name: event.target.value })}
            />
          )}
        </Field>
        <Field
          id="section-slug"
          label="Slug"
          hint={section ? 'The old address leads on, its feed’s too.' : 'Empty: from the name.'}
          error={wrong.slug}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              value={words.slug}
              onChange={(event) => setWords({ ...words, slug: event.target.value })}
            />
          )}
        </Field>
        <SectionNames names={words.names} wrong={wrong} onChange={(names) => setWords({ ...words, names })} />
        <Field id="section-description" label="Description" error={wrong.description}>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              value={words.description}
              onChange={(event) => setWords({ ...words, description: event.target.value })}
            />
          )}
        </Field>
        {section ? (
          <>
            <SectionChoice
              id="section-parent"
              label="Stands within"
              none="Nothing: the top level"
              sections={others}
              value={parentId}
              error={wrong.parentId}
              onChange={setParentId}
            />
            <div className="section-delete">
              <SectionChoice
                id="section-replacement"
                label="Delete it, and put its stories into"
                none="Choose a section"
                sections={others}
                value={replacementId}
                error={wrong.replacementId}
                onChange={setReplacementId}
              />
              <Button small disabled={isRunning} onClick={remove}>
                Delete
              </Button>
            </div>
          </>
        ) : null}
      </form>
    </Dialog>
  );
}

type SectionNamesProps = {
  names: Record<Language, string>;
  wrong: FieldErrors;
  onChange: (names: Record<Language, string>) => void;
};

function SectionNames({ names, wrong, onChange }: SectionNamesProps) {
  return languages.map((language) => (
    <Field
      key={language}
      id={`section-name-${language}`}
      label={`Called in ${languageNames[language]}`}
      hint="Empty: as above."
      error={wrong[`names.${language}`]}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          lang={language}
          value={names[language]}
          onChange={(event) => onChange({ ...names, [language]: event.target.value })}
        />
      )}
    </Field>
  ));
}

type SectionChoiceProps = {
  id: string;
  label: string;
  none: string;
  sections: SectionUse[];
  value: string;
  error: string | undefined;
  onChange: (id: string) => void;
};

function SectionChoice({ id, label, none, sections, value, error, onChange }: SectionChoiceProps) {
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{none}</option>
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {'\u2003'.repeat(section.depth) + section.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
