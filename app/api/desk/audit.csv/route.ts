import { endpoint } from '#app/kit/endpoint.ts';
import { exportLines } from '#lib/audit/export-lines.ts';
import { exportLog } from '#lib/transfer/export-log.ts';

/** The log, or the part that the address asks for, as CSV. To take it out is an event itself, so it is posted. */
export const POST = endpoint(async ({ actor, request }) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const allowed = await exportLog(actor, asked);
  if (!allowed.ok) return allowed;
  const lines = exportLines(actor, allowed.value.filters);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => {
      await lines.return();
    },
  });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="nightdesk-log-${day}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
