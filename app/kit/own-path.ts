const anywhere = 'http://desk.invalid';

/** The address to go to after sign-in: `from` if it is a page of the desk, else the desk itself. Never another site, never a loop. */
export function deskPath(from: unknown): string {
  const desk = '/desk';
  if (typeof from !== 'string' || !/^\/desk(?=$|[/?#])/.test(from) || !URL.canParse(from, anywhere))
    return desk;
  const url = new URL(from, anywhere);
  // Asked again after parsing: "/desk/../\\attacker" is not what it looked like.
  if (url.origin !== anywhere || !/^\/desk(\/|$)/.test(url.pathname)) return desk;
  return url.pathname + url.search;
}
