const againMs = 2000;

/** Fetches a part, again every two seconds until it comes. Answers with the way to give up. */
export function fetchUntilHere<Part>(
  fetchPart: () => Promise<Part>,
  onPart: (part: Part) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  const get = async () => {
    try {
      onPart(await fetchPart());
    } catch {
      if (!isGone) timer = setTimeout(() => void get(), againMs);
    }
  };
  void get();
  return () => {
    isGone = true;
    clearTimeout(timer);
  };
}
