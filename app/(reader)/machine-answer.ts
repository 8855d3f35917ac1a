const types = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  png: 'image/png',
  data: 'application/json; charset=utf-8',
  speculation: 'application/speculationrules+json',
  oembed: 'text/xml; charset=utf-8',
};

/** An answer for machines: a feed, a sitemap. Named like a page, true for `lasts` milliseconds if not for good, and kept outside for a minute at most. */
export function machineAnswer(
  body: BodyInit,
  type: keyof typeof types,
  names: string[],
  lasts: number | null = null,
): Response {
  const headers: Record<string, string> = {
    'Content-Type': types[type],
    'Cache-Tag': names.join(' '),
    'Cache-Control': 'public, max-age=0, s-maxage=60',
    ...(lasts !== null && { 'X-Nightdesk-Lasts': String(Math.ceil(lasts)) }),
  };
  return new Response(body, { headers });
}

/** The answer where there is no such feed or sitemap. */
export function noSuchAnswer(): Response {
  return new Response('There is nothing at this address.\n', {
    status: 404,
    headers: { 'Content-Type': types.text },
  });
}

/** The answer where there was one, of a story that was withdrawn. */
export function goneAnswer(names: string[]): Response {
  return new Response('This was withdrawn.\n', {
    status: 410,
    headers: { 'Content-Type': types.text, 'Cache-Tag': names.join(' ') },
  });
}
