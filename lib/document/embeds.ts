/** What an address shows, read from the address alone: nothing is asked of the provider. */
export type Embed = {
  provider: string;
  id: string;
  /** The address in its one canonical form, as it is stored and linked to. */
  address: string;
  kind: 'video' | 'post';
  /** What may be put in a frame when a reader asks for it; null when it can only be opened at its own site. */
  player: string | null;
  /** What it is, in words: "Video on YouTube". */
  title: string;
};

type Found = Omit<Embed, 'provider' | 'title'>;
type Provider = { name: string; hosts: readonly string[]; read: (url: URL) => Found | null };

/** The origins of the players, for the policy of pages that may frame them. */
export const playerHosts = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://platform.twitter.com',
  'https://embed.bsky.app',
  'https://www.instagram.com',
  'https://www.tiktok.com',
  'https://t.me',
] as const;

const longest = 500;

const providers: readonly Provider[] = [
  {
    name: 'YouTube',
    hosts: ['youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtube-nocookie.com', 'youtu.be'],
    read: youtube,
  },
  { name: 'Vimeo', hosts: ['vimeo.com', 'player.vimeo.com'], read: vimeo },
  { name: 'X', hosts: ['x.com', 'mobile.x.com', 'twitter.com', 'mobile.twitter.com'], read: x },
  { name: 'Bluesky', hosts: ['bsky.app'], read: bluesky },
  { name: 'Instagram', hosts: ['instagram.com'], read: instagram },
  { name: 'TikTok', hosts: ['tiktok.com', 'm.tiktok.com'], read: tiktok },
  { name: 'Telegram', hosts: ['t.me', 'telegram.me'], read: telegram },
];

/** What an address shows at one of the known providers; null when it is none of theirs. Never throws. */
export function embedOf(address: unknown): Embed | null {
  const url = plainUrl(address);
  if (!url) return null;
  const host = url.hostname.replace(/^www\./, '');
  const provider = providers.find(({ hosts }) => hosts.includes(host));
  const found = provider ? provider.read(url) : mastodon(url);
  const name = provider?.name ?? 'Mastodon';
  return found && { provider: name, ...found, title: `${nouns[found.kind]} on ${name}` };
}

const nouns = { video: 'Video', post: 'Post' };

function plainUrl(address: unknown): URL | null {
  if (typeof address !== 'string' || address.length > longest || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isPlain = /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.port;
  return isPlain ? url : null;
}

function youtube(url: URL): Found | null {
  const [, first, second] = url.pathname.split('/');
  const short = url.hostname.endsWith('youtu.be') ? first : undefined;
  const named = /^(shorts|live|embed|v)$/.test(first ?? '') ? second : url.searchParams.get('v');
  const id = short ?? named ?? '';
  if (!/^[\w-]{11}$/.test(id)) return null;
  const start = secondsIn(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '');
  return {
    ...{ id, kind: 'video' },
    address: `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}s` : ''}`,
    player: `https://www.youtube-nocookie.com/embed/${id}${start ? `?start=${start}` : ''}`,
  };
}

// "42", "42s", "1m30s", "1h2m3s".
function secondsIn(time: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(time) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

// A video that is not listed carries a key beside its number.
function vimeo(url: URL): Found | null {
  const [, id, key = url.searchParams.get('h') ?? ''] =
    /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d{5,12})(?:\/([\da-f]{8,12}))?\/?$/.exec(
      url.pathname,
    ) ?? [];
  if (!id) return null;
  const isListed = !/^[\da-f]{8,12}$/.test(key);
  return {
    ...{ id, kind: 'video' },
    address: `https://vimeo.com/${id}${isListed ? '' : `/${key}`}`,
    player: `https://player.vimeo.com/video/${id}?dnt=1${isListed ? '' : `&h=${key}`}`,
  };
}

function x(url: URL): Found | null {
  const [, user, id] = /^\/(\w{1,15})\/status(?:es)?\/(\d{1,20})(?:\/|$)/.exec(url.pathname) ?? [];
  if (!user || !id) return null;
  return {
    ...{ id, kind: 'post' },
    address: `https://x.com/${user}/status/${id}`,
    player: `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
  };
}

function bluesky(url: URL): Found | null {
  const [, who, id] = /^\/profile\/([\w.:-]{3,253})\/post\/([a-z\d]{5,20})\/?$/.exec(url.pathname) ?? [];
  if (!who || !id) return null;
  return {
    ...{ id, kind: 'post' },
    address: `https://bsky.app/profile/${who}/post/${id}`,
    player: `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${id}`,
  };
}

function instagram(url: URL): Found | null {
  const [, kind = '', id] =
    /^\/(?:[\w.]+\/)?(p|reel|reels|tv)\/([\w-]{5,40})(?:\/|$)/.exec(url.pathname) ?? [];
  if (!id) return null;
  const address = `https://www.instagram.com/${kind === 'reels' ? 'reel' : kind}/${id}/`;
  return { id, kind: kind === 'p' ? 'post' : 'video', address, player: `${address}embed/` };
}

function tiktok(url: URL): Found | null {
  const [, user, id] = /^\/@([\w.-]{1,30})\/video\/(\d{8,25})\/?$/.exec(url.pathname) ?? [];
  if (!user || !id) return null;
  return {
    ...{ id, kind: 'video' },
    address: `https://www.tiktok.com/@${user}/video/${id}`,
    player: `https://www.tiktok.com/player/v1/${id}`,
  };
}

function telegram(url: URL): Found | null {
  const [, channel, id] = /^\/(?:s\/)?([A-Za-z]\w{3,31})\/(\d{1,10})\/?$/.exec(url.pathname) ?? [];
  if (!channel || !id) return null;
  const address = `https://t.me/${channel}/${id}`;
  return { id, kind: 'post', address, player: `${address}?embed=1` };
}

// Any host may be one of its servers: known by the shape of a post's address, and never framed.
function mastodon(url: URL): Found | null {
  const isPublicName = /^(?:[\p{L}\d-]+\.)+\p{L}[\p{L}\d-]*$/u.test(url.hostname);
  const [, user, id] = /^\/@(\w{1,64}(?:@[\w.-]{1,253})?)\/(\d{15,20})\/?$/.exec(url.pathname) ?? [];
  if (!isPublicName || !user || !id) return null;
  return { id, kind: 'post', address: `https://${url.hostname}/@${user}/${id}`, player: null };
}
