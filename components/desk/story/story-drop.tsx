'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { isStoryFile } from './story-files.ts';
import { leaveFile } from './waiting-file.ts';

/** A story's file dropped anywhere on the list opens "New from text" with it. */
export function StoryDrop() {
  const router = useRouter();
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = [...(event.dataTransfer?.files ?? [])].find(isStoryFile);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (!file) return;
      leaveFile(file);
      router.push('/desk/articles/new-from-text');
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [router]);
  return null;
}
