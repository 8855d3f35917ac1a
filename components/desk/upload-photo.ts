import type { AssetView } from '#lib/media/types.ts';
import type { Failure, Result } from '#lib/platform/errors.ts';

const noAnswer: Failure = {
  code: 'unavailable',
  message: 'The photograph did not arrive: the connection is gone. Nothing was stored; try again.',
};

/** Sends a photograph to the library and tells how much of it has gone (0 to 1). Never throws. */
export function uploadPhoto(file: File, onProgress: (share: number) => void): Promise<Result<AssetView>> {
  // XMLHttpRequest, because fetch cannot tell how much of a body has been sent.
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file);
    request.open('POST', '/api/desk/media');
    request.responseType = 'json';
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onerror = () => resolve({ ok: false, error: noAnswer });
    request.onload = () => resolve(resultOf(request.status, request.response));
    request.send(form);
  });
}

function resultOf(status: number, body: { asset?: AssetView; error?: Failure } | null): Result<AssetView> {
  if (body?.asset) return { ok: true, value: body.asset };
  if (body?.error) return { ok: false, error: body.error };
  return {
    ok: false,
    error: { code: 'unexpected', message: `The server answered ${status}. The photograph was not stored.` },
  };
}
