import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

type NewArticleProps = {
  mayPublish: boolean;
  start: () => Promise<void>;
  refused: string | undefined;
};

/** Starts an article and opens it. */
export function NewArticle({ start, refused, mayPublish }: NewArticleProps) {
  return (
    <>
      {refused ? (
        <Notice tone="bad" isAlert>
          {refused === 'unavailable'
            ? 'The article was not started: the database cannot be reached. Try again in a moment.'
            : 'The article was not started. Try again.'}
        </Notice>
      ) : null}
      <div className="new-article">
        {mayPublish ? <ButtonLink href="/desk/articles/breaking">Breaking</ButtonLink> : null}
        <ButtonLink href="/desk/articles/new-from-text" data-new-from-text="" aria-keyshortcuts="t">
          New from text
        </ButtonLink>
        <form action={start}>
          <Button look="primary" type="submit" data-new-article="" aria-keyshortcuts="n">
            New article
          </Button>
        </form>
      </div>
    </>
  );
}
