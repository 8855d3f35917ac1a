import { ArticleBody } from '#components/document/article-body.tsx';
import { Photo } from '#components/document/photo.tsx';
import { type Told, wordsOfTold } from '#lib/articles/first-published.ts';
import type { PublicArticle } from '#lib/publishing/types.ts';

type RevisionTextProps = { article: PublicArticle; firstPublished: Told | null };

/** What a revision says: every field, and the body as readers would see it. */
export function RevisionText({ article, firstPublished }: RevisionTextProps) {
  const facts: [string, string][] = [
    ['Byline', article.byline.map(({ name }) => name).join(', ')],
    ['Dateline', article.dateline],
    ['Section', article.section.name],
    ['Tags', article.tags.map(({ name }) => name).join(', ')],
    ['Slug', article.slug],
    ['First published', wordsOfTold(firstPublished)],
    ['Original address', article.originalAddress],
  ];
  return (
    <article className="revision-text" lang={article.language}>
      <h1 className="headline">{article.headline || 'No headline yet'}</h1>
      {article.standfirst ? <p className="standfirst">{article.standfirst}</p> : null}
      <dl className="revision-facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} className="revision-fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {article.lede ? (
        <Photo image={article.lede} mediaBase="/desk/media" sizes="(min-width: 48rem) 40rem, 100vw" isLede />
      ) : null}
      <ArticleBody
        body={article.body}
        media={article.media}
        mediaBase="/desk/media"
        related={{}}
        language={article.language}
        schemaVersion={article.schemaVersion}
      />
    </article>
  );
}
