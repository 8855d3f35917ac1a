import { endpoint } from '#app/kit/endpoint.ts';
import { photoAnswer } from '#app/kit/photo-answer.ts';

/** A photograph of the library, for whoever is signed in. */
export const GET = endpoint(({ request, params }) =>
  photoAnswer(request, { key: String(params.key), file: String(params.file) }, async () => ({
    cacheControl: 'private, max-age=600',
  })),
);
