'use client';

import { type RefObject, useEffect } from 'react';

/** After each answer, puts the cursor where the work is: a marked field (an empty one first), else the notice. */
export function useFirstError(form: RefObject<HTMLFormElement | null>, answer: unknown): void {
  useEffect(() => {
    if (!answer) return;
    const marked = [...(form.current?.querySelectorAll<HTMLInputElement>('[aria-invalid="true"]') ?? [])];
    const notice = form.current?.querySelector<HTMLElement>('[role="alert"]');
    (marked.find((input) => input.value === '') ?? marked[0] ?? notice)?.focus();
  }, [form, answer]);
}
