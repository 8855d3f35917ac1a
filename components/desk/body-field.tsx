'use client';

import { lazy, Suspense, useCallback, useSyncExternalStore } from 'react';
import type { EditorAsset } from '#components/editor/types.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { plainText } from '#lib/document/extract.ts';
import { searchArticles } from './article-requests.ts';
import { uploadPhoto } from './upload-photo.ts';
import type { ArticleDraft } from './use-article-draft.ts';

// Fetched after the page stands: the text can be read before the tools to write it have come.
const BodyEditor = lazy(async () => ({
  default: (await import('#components/editor/body-editor.tsx')).BodyEditor,
}));

const neverChanges = () => () => undefined;

type BodyFieldProps = {
  text: ArticleDraft;
  isReadOnly: boolean;
  error: string | undefined;
  change: (patch: Partial<ArticleContent>) => void;
};

/** The body: the editor, and until it has come the text itself. */
export function BodyField({ text, isReadOnly, error, change }: BodyFieldProps) {
  const { content, known, edition, learn } = text;
  const isBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const upload = useCallback(
    async (file: File, onProgress: (part: number) => void): Promise<EditorAsset> => {
      const result = await uploadPhoto(file, onProgress);
      if (!result.ok) throw new Error(result.error.message);
      learn({ assets: { [result.value.id]: result.value } });
      return result.value;
    },
    [learn],
  );
  const find = useCallback(
    async (words: string) => {
      const found = await searchArticles(words);
      learn({ related: Object.fromEntries(found.map((article) => [article.number, article])) });
      return found;
    },
    [learn],
  );
  const skeleton = <BodySkeleton content={content} />;
  return (
    <div id="body" className="body-field">
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      {isBrowser ? (
        <Suspense fallback={skeleton}>
          <BodyEditor
            key={edition}
            initialBody={content.body}
            onChange={(body) => change({ body })}
            editable={!isReadOnly}
            label="Body"
            language={content.language}
            uploadImage={upload}
            searchArticles={find}
            media={known.assets}
            mediaBase="/desk/media"
            related={known.related}
          />
        </Suspense>
      ) : (
        skeleton
      )}
    </div>
  );
}

function BodySkeleton({ content }: { content: ArticleContent }) {
  const paragraphs = plainText(content.body).split('\n\n');
  return (
    <div className="body-skeleton" aria-busy="true" lang={content.language}>
      {paragraphs.map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that is shown once and never reordered
        <p key={place}>{paragraph}</p>
      ))}
    </div>
  );
}
