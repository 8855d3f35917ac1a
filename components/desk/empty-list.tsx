type EmptyListProps = { isFiltered: boolean; mayCreate: boolean };

/** An empty list says what to do first. */
export function EmptyList({ isFiltered, mayCreate }: EmptyListProps) {
  return (
    <div className="empty">
      <h2>{isFiltered ? 'No article fits' : 'No articles yet'}</h2>
      {isFiltered ? (
        <p>
          Take a filter away, or <a href="/desk/articles">see all articles</a>.
        </p>
      ) : (
        <p>
          {mayCreate
            ? 'Begin with “New article”: a headline is enough, everything else can follow.'
            : 'As soon as somebody hands you a draft, it stands here.'}
        </p>
      )}
    </div>
  );
}
