import { notFound } from 'next/navigation';

/** The article's number in an address; the 404 page when there is none. */
export function numberIn(param: string): number {
  if (!/^[1-9]\d{0,8}$/.test(param)) notFound();
  return Number(param);
}
