/** What is looked for: the address's `q`, shortened to what anybody types. */
export function searchWords(request: Request): string {
  return (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200);
}
