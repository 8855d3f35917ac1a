'use client';

import { useCallback, useState } from 'react';
import { BodyEditor } from '#components/editor/body-editor.tsx';
import { useLiveState } from '#components/editor/live/use-live-article.ts';
import { PasteNote } from '#components/editor/paste/paste-note.tsx';
import type { EditorAsset } from '#components/editor/types.ts';
import { UnreadableBody } from '#components/editor/unreadable-body.tsx';
import { fetched } from '#components/ui/fetched.tsx';
import { inOrder } from '#components/ui/in-order.ts';
import { plainText } from '#lib/document/extract.ts';
import type { DocumentJson } from '#lib/document/types.ts';
import { searchArticles } from './article-requests.ts';
import { useArticleScreen } from './article-screen.tsx';
import { errorAt } from './field-places.ts';
import { uploadPhoto } from './upload-photo.ts';

const FillFromFile = fetched(async () => (await import('./story/fill-from-file.tsx')).FillFromFile);

/** The body: the editor, and until the living text has come the text as it was stored. */
export function BodyField() {
  const { draft, article, editor, errors, facts, known, learn, canWrite, unreadable, setEditor } =
    useArticleScreen();
  const isOpened = useLiveState(article, (state) => state.isOpened, false);
  const isGivenUp = useLiveState(article, (state) => state.phase === 'refused', false);
  const raw = useLiveState(article, (state) => state.raw, '');
  const error = errorAt(errors, 'body');
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
      learn({ related: Object.fromEntries(found.map((other) => [other.number, other])) });
      return found;
    },
    [learn],
  );
  const [storyFile, setStoryFile] = useState<File | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { body } = draft.content;
  const shown = { label: 'Body', media: known.assets, mediaBase: '/desk/media' };
  return (
    <div id="body" className="body-field">
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      {unreadable ? <UnreadableBody body={body} raw={raw} why={unreadable} {...shown} /> : null}
      {!unreadable && article && isOpened ? (
        <BodyEditor
          {...shown}
          live={article.live}
          editable={canWrite}
          language={facts.language}
          uploadImage={upload}
          searchArticles={find}
          related={known.related}
          onEditor={setEditor}
          onStoryFile={setStoryFile}
        />
      ) : null}
      {unreadable || editor || isGivenUp ? null : <BodySkeleton body={body} language={facts.language} />}
      {storyFile ? (
        <FillFromFile
          file={storyFile}
          store={{ upload, remember: (asset) => learn({ assets: { [asset.id]: asset } }) }}
          onClose={(words) => {
            setStoryFile(null);
            setSaid(words);
          }}
        />
      ) : null}
      {said ? <PasteNote note={said} onDismiss={() => setSaid(null)} /> : null}
    </div>
  );
}

function BodySkeleton({ body, language }: { body: DocumentJson; language: string }) {
  const paragraphs = plainText(body).split('\n\n');
  return (
    <div className="body-skeleton" aria-busy="true" lang={language}>
      {inOrder(paragraphs, (paragraph) => (
        <p>{paragraph}</p>
      ))}
    </div>
  );
}
