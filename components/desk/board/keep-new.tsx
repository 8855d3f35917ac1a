'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { onDeskChange } from '#components/desk/changes/desk-changes.ts';

const restMs = 500;

/** Reads a page anew when something has happened at the desk. */
export function KeepNew() {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onDeskChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), restMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [router]);
  return null;
}
