'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { onDeskChange } from '#components/desk/changes/desk-changes.ts';

const restMs = 500;

/** Reads a page anew when something has happened at the desk after the event `since`, the last before it was made. */
export function KeepNew({ since }: { since: string }) {
  const router = useRouter();
  const [madeAt] = useState(since);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onDeskChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), restMs);
    }, madeAt);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [router, madeAt]);
  return null;
}
