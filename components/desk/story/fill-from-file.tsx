'use client';

import { useEffect, useMemo, useState } from 'react';
import { createAuthor, createTag, searchAuthors, searchTags } from '#components/desk/article-requests.ts';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { useContent } from '#components/editor/live/use-live-article.ts';
import { fillLiveFields } from '#components/editor/paste/fill-article.ts';
import { insertWithPhotos } from '#components/editor/paste/insert-pasted.ts';
import type { PhotoStore } from '#components/editor/photo-uploads.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { namesIn } from '#lib/articles/story/names.ts';
import { plainText } from '#lib/document/extract.ts';
import {
  blocksToInsert,
  factsToFill,
  fieldsToFill,
  isContested,
  presentIn,
  wordsToFill,
} from './fill-fields.ts';
import { namedTerms } from './named-terms.ts';
import { StoryForm } from './story-form.tsx';
import { StoryLeftOut } from './story-left-out.tsx';
import { StoryPhoto } from './story-photo.tsx';
import { PhotoWords } from './story-photo-words.tsx';
import type { StoryField } from './story-values.ts';
import { useStory } from './use-story.ts';

type FillFromFileProps = { file: File; store: PhotoStore; onClose: (said: string | null) => void };

/** A story's file over an article: what was read in it, to be corrected; what the article says already stays unless given up. */
export function FillFromFile({ file, store, onClose }: FillFromFileProps) {
  const { article, draft, editor, facts, known, learn, sections, mayCreate, timeZone } = useArticleScreen();
  const { language, ledeAssetId } = facts;
  const newsroom = useMemo(() => ({ sections, language, timeZone }), [sections, language, timeZone]);
  const text = useStory(newsroom);
  const { read, photo, takeFiles } = text;
  const [replaced, setReplaced] = useState<StoryField[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isFilling, setFilling] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file is read once
  useEffect(() => takeFiles([file]), [file]);

  const content = useContent(article, draft.content);
  const present = presentIn(content, known);
  const hasText = plainText(content.body).trim() !== '';
  const asset = ledeAssetId ? null : photo.asset;
  const fill = async (where: 'here' | 'whole') => {
    if (!read || !article || !editor) return;
    setFilling(true);
    try {
      const { story, values } = read;
      const isInBody = ledeAssetId !== null && Boolean(story.photo?.value.source);
      const fields = fieldsToFill(read, present, replaced, (ledeAssetId ?? asset) !== null && !isInBody);
      const named = (field: 'authors' | 'tags') => (fields.includes(field) ? namesIn(values[field]) : []);
      const authors = await namedTerms(named('authors'), searchAuthors, createAuthor);
      const tags = await namedTerms(named('tags'), searchTags, createTag);
      learn({ ...(asset && { assets: { [asset.id]: asset } }), authors: authors.byId, tags: tags.byId });
      const ids = { authorIds: authors.ids, tagIds: tags.ids, ledeAssetId: asset?.id ?? null };
      const lost: string[] = [];
      insertWithPhotos(editor.view, blocksToInsert(read, present, fields, asset !== null), where, [], {
        store,
        say: (what: string) => lost.push(what),
        beside: () =>
          fillLiveFields(
            editor.view,
            article.live.doc,
            wordsToFill(values, fields),
            factsToFill(values, fields, ids),
          ),
      });
      onClose(['Filled from the file. Undo takes all of it back in one step.', ...lost].join(' '));
      editor.commands.focus();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'It could not be filled.');
      setFilling(false);
    }
  };
  const form = read && {
    ...{ ...text, read, newsroom, mayCreate, errors: undefined },
    keeping: {
      present,
      replaced,
      isContested: (field: StoryField) => isContested(read.values, present, field),
      toggle: (field: StoryField) =>
        setReplaced(
          replaced.includes(field) ? replaced.filter((one) => one !== field) : [...replaced, field],
        ),
    },
  };
  const isReady = read !== null && !isFilling && photo.share === null;
  const trouble = text.problem ?? problem;

  return (
    <Dialog
      isOpen
      onOpenChange={() => onClose(null)}
      title="Fill the article from this file?"
      className="dialog-wide"
      actions={
        <>
          <Button onClick={() => onClose(null)}>{text.problem ? 'Close' : 'Cancel'}</Button>
          {hasText && !text.problem ? (
            <Button disabled={!isReady} onClick={() => void fill('here')}>
              Add its text here
            </Button>
          ) : null}
          {text.problem ? null : (
            <Button look="primary" disabled={!isReady} onClick={() => void fill('whole')}>
              {hasText ? 'Replace the text' : 'Fill the article'}
            </Button>
          )}
        </>
      }
    >
      <p className="dialog-headline">{file.name}</p>
      {trouble ? (
        <Notice tone="bad" isAlert>
          {trouble}
        </Notice>
      ) : null}
      {!read && !trouble ? <p className="quiet">Reading…</p> : null}
      {form ? (
        <>
          <p className="quiet">
            Its text:{' '}
            {form.read.story.body.length === 1 ? 'one block' : `${form.read.story.body.length} blocks`}. What
            the article says already stays unless you choose to replace it; the file’s words for it then stand
            above the text. All of it is one step: Undo takes the text and the fields back.
          </p>
          <StoryForm {...form} />
          {ledeAssetId ? <PhotoWords form={form} asset={null} /> : <StoryPhoto photo={photo} form={form} />}
          <StoryLeftOut words={form.read.story.leftOut} />
        </>
      ) : null}
    </Dialog>
  );
}
