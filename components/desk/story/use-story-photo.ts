'use client';

import { useCallback, useState } from 'react';
import { uploadPhoto } from '#components/desk/upload-photo.ts';
import { dataFile } from '#components/editor/paste/data-file.ts';
import type { AssetView } from '#lib/media/types.ts';

/** The photograph of a story that is being read: stored as soon as it is there. */
export function useStoryPhoto() {
  const [asset, setAsset] = useState<AssetView | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = useCallback(async (file: File) => {
    setProblem(null);
    setShare(0);
    const result = await uploadPhoto(file, setShare);
    setShare(null);
    if (result.ok) setAsset(result.value);
    else setProblem(result.error.message);
  }, []);
  const takeData = useCallback(
    async (address: string) => {
      const file = dataFile(address);
      if (file) await take(file);
    },
    [take],
  );
  return { asset, share, problem, take, takeData, remove: () => setAsset(null) };
}
