'use client';

import { useEffect, useState } from 'react';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { insertWithPhotos } from '#components/editor/paste/insert-pasted.ts';
import type { PhotoStore } from '#components/editor/photo-uploads.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Story } from '#lib/articles/story/types.ts';
import { plainText } from '#lib/document/extract.ts';
import { blocksToInsert, emptyRoots, foundIn, putWords } from './fill-fields.ts';
import { readStoryFile } from './read-text.ts';

type FillFromFileProps = { file: File; store: PhotoStore; onClose: (said: string | null) => void };

/** A story's file over an article: what was read in it, and where it is to go. Only fields that are empty are filled. */
export function FillFromFile({ file, store, onClose }: FillFromFileProps) {
  const { article, editor } = useArticleScreen();
  const [story, setStory] = useState<Story | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    readStoryFile(file).then(setStory, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : `${file.name} cannot be read.`),
    );
  }, [file]);

  const now = article?.contentNow();
  const empty = now ? emptyRoots(now) : [];
  const found = story ? foundIn(story) : [];
  const hasText = now !== undefined && plainText(now.body).trim() !== '';
  const put = (where: 'here' | 'whole') => {
    if (!story || !article || !editor) return;
    const filled = where === 'whole' ? putWords(article.live.doc, empty, story) : [];
    const lost: string[] = [];
    const say = (what: string) => lost.push(what);
    insertWithPhotos(editor.view, blocksToInsert(story, filled), where, [], { store, say });
    onClose([filledWords(filled), ...lost].filter(Boolean).join(' ') || null);
    editor.commands.focus();
  };

  return (
    <Dialog
      isOpen
      onOpenChange={() => onClose(null)}
      title="Fill the article from this file?"
      actions={
        <>
          <Button onClick={() => onClose(null)}>Cancel</Button>
          {hasText ? (
            <Button disabled={!story} onClick={() => put('here')}>
              Add its text here
            </Button>
          ) : null}
          <Button look="primary" disabled={!story} onClick={() => put('whole')}>
            {hasText ? 'Replace the text' : 'Fill the article'}
          </Button>
        </>
      }
    >
      <p className="dialog-headline">{file.name}</p>
      {problem ? (
        <Notice tone="bad" isAlert>
          {problem}
        </Notice>
      ) : null}
      {!story && !problem ? <p className="quiet">Reading…</p> : null}
      {story ? (
        <dl className="facts story-found">
          {found.map(({ label, value, why, root }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {value} <span className="quiet">{why}</span>
                {root === null || empty.includes(root) ? null : (
                  <span className="quiet">
                    {' '}
                    · this field is filled already and stays; these words go into the text
                  </span>
                )}
              </dd>
            </div>
          ))}
          <div>
            <dt>Text</dt>
            <dd>{story.body.length === 1 ? 'One block' : `${story.body.length} blocks`}</dd>
          </div>
        </dl>
      ) : null}
      {hasText ? (
        <p className="quiet">Replacing the text is one step: Undo brings the old one back.</p>
      ) : null}
    </Dialog>
  );
}

function filledWords(filled: string[]): string {
  return filled.length > 0 ? `Filled: ${filled.join(', ')}.` : '';
}
