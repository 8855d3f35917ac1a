import { notFound } from 'next/navigation';
import { requireActor } from '#app/kit/actor.ts';

/** Addresses of the desk that lead nowhere. */
export default async function Nowhere() {
  await requireActor();
  notFound();
}
