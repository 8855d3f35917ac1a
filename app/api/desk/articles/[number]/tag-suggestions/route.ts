import { z } from 'zod';
import { endpoint, numberParam } from '#app/kit/endpoint.ts';
import { refuseTag } from '#lib/articles/refuse-tag.ts';
import { suggestTags } from '#lib/articles/suggest-tags.ts';
import { parseInput } from '#lib/command/parse-input.ts';

/** Tags that the article may want, as it is stored now. */
export const GET = endpoint(async ({ actor, params }) => ({
  ok: true,
  value: { found: await suggestTags(actor, numberParam(params.number)) },
}));

const refusal = z.strictObject({ tagId: z.string() });

/** Refuses one of them for this article. */
export const POST = endpoint(async ({ actor, params, json }) =>
  refuseTag(actor, { ...parseInput(refusal, await json()), number: numberParam(params.number) }),
);
