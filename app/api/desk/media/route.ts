import { answerOf } from '#app/kit/answer.ts';
import { endpoint } from '#app/kit/endpoint.ts';
import { prepareUpload } from '#lib/media/prepare-upload.ts';
import { findAssets, listAssets } from '#lib/media/queries.ts';
import { registerAsset } from '#lib/media/register-asset.ts';
import { authorize } from '#lib/permissions/can.ts';
import { readUpload } from './read-upload.ts';

/** The library, newest first: `?q=` narrows, `?cursor=` turns the page; or the photographs of certain ids, `?id=…&id=…`. */
export const GET = endpoint(async ({ request }) => {
  const { searchParams } = new URL(request.url);
  const ids = searchParams.getAll('id');
  if (ids.length > 0) return { ok: true, value: { rows: await findAssets(ids), nextCursor: null } };
  return { ok: true, value: await listAssets(searchParams.get('q') ?? '', searchParams.get('cursor')) };
});

/** Takes a photograph in: multipart, field `file`. */
export const POST = endpoint(async ({ actor, request }) => {
  // Asked before a byte is read, and again by the command.
  authorize(actor, 'media:upload');
  const photo = await readUpload(request, (filename, content) => prepareUpload({ filename, content }));
  const registered = await registerAsset(actor, photo);
  return registered.ok ? answerOf({ ok: true, value: { asset: registered.value } }, 201) : registered;
});
