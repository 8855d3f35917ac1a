import { isSafeLink } from '#lib/document/links.ts';

// Addresses that only lead on to another: the parameter that holds where to.
const detours: { host: RegExp; path: RegExp; to: string[] }[] = [
  { host: /(?:^|\.)google\.[a-z.]{2,6}$/, path: /^\/url$/, to: ['q', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, to: ['url'] },
  { host: /^l\.(?:facebook|instagram|messenger)\.com$/, path: /^\//, to: ['u'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, to: ['q'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/redir\/redirect$/, to: ['url'] },
  { host: /^(?:vk\.com|away\.vk\.com)$/, path: /^\/away\.php$/, to: ['to'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, to: ['url'] },
];

/**
 * The address that a link really leads to, or null when it cannot be a link here: detours are taken out, spaces encoded, an
 * address without a host is read from `base` and is no link when there is none.
 */
export function targetOf(href: string | undefined, base: string | null = null): string | null {
  const given = (href ?? '').replace(/[\t\n\r]/g, '').trim();
  if (given === '' || given.startsWith('#')) return null;
  const whole = wholeAddress(given, base);
  if (!whole) return null;
  let target = whole;
  for (let steps = 0; steps < 3; steps += 1) {
    const next = past(target);
    if (!next) break;
    target = next;
  }
  return isSafeLink(target) ? target : null;
}

function wholeAddress(given: string, base: string | null): string | null {
  if (/^mailto:/i.test(given)) return given;
  if (/^https?:/i.test(given)) {
    if (isSafeLink(given)) return given;
    return URL.canParse(given) ? new URL(given).href : null;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(given)) return null;
  if (base === null || !URL.canParse(given, base)) return null;
  const { href } = new URL(given, base);
  return /^https?:/.test(href) ? href : null;
}

function past(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, searchParams } = new URL(address);
  const detour = detours.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  const to = detour?.to
    .map((name) => searchParams.get(name))
    .find((value) => value && /^https?:\/\//i.test(value));
  return to ?? null;
}
