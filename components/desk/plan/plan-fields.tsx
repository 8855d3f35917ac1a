'use client';

import { useState } from 'react';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { settle } from '#components/desk/desk-actions.ts';
import { useContent } from '#components/editor/live/use-live-article.ts';
import { Field } from '#components/ui/field.tsx';
import { NumberField } from '#components/ui/number-field.tsx';
import { toldOf } from '#lib/articles/first-published.ts';
import { wordCount } from '#lib/document/extract.ts';
import { type FieldErrors, messageOf } from '#lib/platform/errors.ts';
import { type Plan, priorities } from '#lib/workflow/types.ts';
import { DueField } from './due-field.tsx';
import { priorityWords } from './priority.tsx';
import { useTyped } from './use-typed.ts';

/** What was ordered: each field is stored when it is left, and says so when it could not be. */
export function PlanFields() {
  const { draft, standing, actions, timeZone, refresh } = useArticleScreen();
  const { plan, rights } = standing;
  const [errors, setErrors] = useState<FieldErrors>({});
  const store = async (changes: Partial<Plan>) => {
    const [field] = Object.keys(changes) as (keyof Plan)[];
    if (!field || changes[field] === plan[field]) return setErrors({});
    const result = await settle(
      actions.plan({ number: draft.number, changes, seen: { [field]: plan[field] } }),
    );
    if (result.ok) setErrors({});
    else setErrors({ [field]: messageOf(result.error) });
    refresh();
  };
  const isOff = !rights.plan;
  return (
    <>
      <WordsField
        id="plan-slug-line"
        label="Slug line"
        hint="The newsroom’s own short name for it."
        value={plan.slugLine}
        error={errors.slugLine}
        isOff={isOff}
        onStore={(slugLine) => store({ slugLine })}
      />
      <DueField
        value={plan.dueAt}
        timeZone={timeZone}
        error={errors.dueAt}
        isOff={isOff}
        onStore={(day, time) => store({ dueAt: day ? toldOf(day, time || '12:00', timeZone) : null })}
      />
      <LengthField
        value={plan.commissioned}
        error={errors.commissioned}
        isOff={isOff}
        onStore={(commissioned) => store({ commissioned })}
      />
      <Field id="plan-priority" label="Priority" error={errors.priority}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={plan.priority}
            disabled={isOff}
            onChange={(event) => void store({ priority: event.target.value as Plan['priority'] })}
          >
            {priorities.map((each) => (
              <option key={each} value={each}>
                {priorityWords[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <WordsField
        id="plan-notes"
        label="Notes"
        hint="For the newsroom; readers never see them."
        value={plan.notes}
        error={errors.notes}
        isOff={isOff}
        isLong
        onStore={(notes) => store({ notes })}
      />
    </>
  );
}

type WordsFieldProps = {
  id: string;
  label: string;
  hint: string;
  value: string;
  error: string | undefined;
  isOff: boolean;
  isLong?: boolean;
  onStore: (words: string) => Promise<void>;
};

function WordsField({ id, label, hint, value, error, isOff, isLong, onStore }: WordsFieldProps) {
  const { typed: words, type: setWords, hold } = useTyped(value, error !== undefined);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => {
        const shared = {
          ...control,
          className: 'input',
          value: words,
          disabled: isOff,
          onFocus: () => hold(true),
          onBlur: () => {
            hold(false);
            void onStore(words.trim());
          },
        };
        return isLong ? (
          <textarea
            {...shared}
            rows={3}
            maxLength={4000}
            onChange={(event) => setWords(event.target.value)}
          />
        ) : (
          <input {...shared} maxLength={60} onChange={(event) => setWords(event.target.value)} />
        );
      }}
    </Field>
  );
}

type LengthFieldProps = {
  value: number | null;
  error: string | undefined;
  isOff: boolean;
  onStore: (words: number | null) => Promise<void>;
};

function LengthField({ value, error, isOff, onStore }: LengthFieldProps) {
  const { article, draft } = useArticleScreen();
  const { body } = useContent(article, draft.content);
  const { typed, type, hold } = useTyped(value === null ? '' : String(value), error !== undefined);
  return (
    <NumberField
      id="plan-length"
      label="Length"
      hint={`Words ordered; ${wordCount(body)} are written.`}
      error={error}
      min={1}
      max={100_000}
      value={typed}
      disabled={isOff}
      onChange={(event) => type(event.target.value)}
      onFocus={() => hold(true)}
      onBlur={() => {
        hold(false);
        void onStore(typed === '' ? null : Number(typed));
      }}
    />
  );
}
