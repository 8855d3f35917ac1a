'use client';

import { ArticleBody } from '#components/document/article-body.tsx';
import type { DocumentJson } from '#lib/document/types.ts';
import { StoryLeftOut } from './story-left-out.tsx';
import type { ReadStory } from './use-story.ts';

type StoryPreviewProps = { read: ReadStory; body: DocumentJson };

/** The text as it will stand in the article, and what was made of its pointers to other stories. */
export function StoryPreview({ read, body }: StoryPreviewProps) {
  const { story, known, values } = read;
  const related = Object.fromEntries(
    (known?.related ?? []).flatMap((found) =>
      found
        ? [[found.number, { headline: found.headline, path: found.path ?? `/desk/articles/${found.number}` }]]
        : [],
    ),
  );
  const photos = story.body.filter(({ type }) => type === 'photoRequest').length;
  return (
    <section className="story-preview" aria-label="The text of the article">
      {story.related.map(({ value, source }, place) => {
        const found = known?.related[place];
        return (
          <p key={source} className="story-pointer">
            <span className="quiet">Related article</span> {found?.headline ?? value.headline}
            <span className="quiet">
              {found
                ? ` — article ${found.number} of this newsroom`
                : known
                  ? ` — not found here, kept as ${value.address ? 'a link' : 'a line of text'}`
                  : ' — looking…'}
            </span>
          </p>
        );
      })}
      {photos > 0 ? (
        <p className="story-pointer quiet">
          {photos === 1 ? 'One more photo of the text was' : `${photos} more photos of the text were`} not
          taken along. Drop {photos === 1 ? 'it' : 'them'} into the article once it is made; the words under{' '}
          {photos === 1 ? 'it are' : 'them are'} kept.
        </p>
      ) : null}
      <div className="story-body story-preview-body" lang={values.language}>
        <ArticleBody
          body={body}
          media={{}}
          mediaBase="/desk/media"
          related={related}
          dateline={values.dateline}
          language={values.language}
        />
      </div>
      <StoryLeftOut words={story.leftOut} />
    </section>
  );
}
