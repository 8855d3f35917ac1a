'use client';

import { useEffect, useState } from 'react';
import type { LiveArticle } from '#components/editor/live/live-article.ts';
import { type Presence, watchPresence } from '#components/editor/live/presence.ts';

/** Who else is on this article; null until the browser has begun to open it. */
export function usePresence(
  article: LiveArticle | null,
  { id, name }: { id: string; name: string },
): Presence | null {
  const [presence, setPresence] = useState<Presence | null>(null);
  useEffect(() => {
    setPresence(article && watchPresence(article.live, { id, name }));
  }, [article, id, name]);
  return presence;
}
