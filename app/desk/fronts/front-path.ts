/** Where a front is arranged; with `preview`, where the draft is looked at. */
export function frontPath(edition: string, page: string, preview = false): string {
  const path = `/desk/fronts/${edition || 'main'}${preview ? '/preview' : ''}`;
  return page === '' ? path : `${path}?section=${page}`;
}
