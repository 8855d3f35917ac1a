import { endpoint } from '#app/kit/endpoint.ts';
import { listFilters } from '#lib/workflow/list-filters.ts';

/** The saved filters of every screen, for whoever asks. */
export const GET = endpoint(async ({ actor }) => ({
  ok: true,
  value: { filters: await listFilters(actor) },
}));
