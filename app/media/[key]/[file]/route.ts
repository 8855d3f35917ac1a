import { failureAnswer } from '#app/kit/answer.ts';
import { photoAnswer } from '#app/kit/photo-answer.ts';
import { namesShowing } from '#lib/media/queries.ts';
import { toFailure } from '#lib/platform/failure.ts';

type Context = { params: Promise<{ key: string; file: string }> };

/** A photograph that a live article or a list shows; gone with the last that does. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    return await photoAnswer(request, await params, async ({ key }) => {
      const names = await namesShowing(key);
      if (names.length === 0) return null;
      const cacheTag = names.join(' ');
      // Shared caches that know nothing of our names forget within a minute; a reader's own browser asks each time.
      return { cacheControl: 'public, max-age=0, s-maxage=60', cacheTag };
    });
  } catch (error) {
    return failureAnswer(toFailure(error, 'public photograph'));
  }
}
