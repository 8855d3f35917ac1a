const ordinaryBytes = 2 * 1024 * 1024 + 64 * 1024;
// Above what an upload may be (lib/media): it is refused there, in words that the form it came from can show.
const uploadBytes = 200 * 1000 * 1000;
const uploadPath = '/api/desk/media';

/** How many bytes a request body to this path may have; a body beyond it is refused before it is read. */
export function bodyLimit(path: string): number {
  return path === uploadPath ? uploadBytes : ordinaryBytes;
}

/** Whether a declared Content-Length is more than the path takes. */
export function declaresTooMuch(path: string, contentLength: string | undefined): boolean {
  return contentLength !== undefined && Number(contentLength) > bodyLimit(path);
}
