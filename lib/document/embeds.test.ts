import { describe, expect, test } from 'vitest';
import { embedOf, playerHosts } from './embeds.ts';

const youtube = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';

describe('an address that shows something', () => {
  test.each([
    ['https://youtu.be/dQw4w9WgXcQ?si=abc', youtube],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1', youtube],
    ['https://youtu.be/dQw4w9WgXcQ?t=1m30s', `${youtube}&t=90s`],
    ['http://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ', youtube],
    ['https://youtube.com/shorts/dQw4w9WgXcQ', youtube],
    ['https://www.youtube.com/live/dQw4w9WgXcQ?feature=share', youtube],
    ['https://www.youtube.com/embed/dQw4w9WgXcQ', youtube],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', youtube],
    ['https://vimeo.com/76979871', 'https://vimeo.com/76979871'],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'https://vimeo.com/76979871/8272103f6e'],
    ['https://vimeo.com/channels/staffpicks/76979871', 'https://vimeo.com/76979871'],
    [
      'https://twitter.com/nasa/status/1623456789012345678?s=20',
      'https://x.com/nasa/status/1623456789012345678',
    ],
    [
      'https://x.com/nasa/status/1623456789012345678/photo/1',
      'https://x.com/nasa/status/1623456789012345678',
    ],
    [
      'https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l',
      'https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l',
    ],
    [
      'https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l',
      'https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l',
    ],
    [
      'https://mastodon.social/@Gargron/100254678717223630',
      'https://mastodon.social/@Gargron/100254678717223630',
    ],
    ['https://instagram.com/p/CuXFdJ9Myxy/?igsh=x', 'https://www.instagram.com/p/CuXFdJ9Myxy/'],
    ['https://www.instagram.com/nasa/reel/CuXFdJ9Myxy/', 'https://www.instagram.com/reel/CuXFdJ9Myxy/'],
    [
      'https://www.tiktok.com/@scout2015/video/6718335390845095173?lang=en',
      'https://www.tiktok.com/@scout2015/video/6718335390845095173',
    ],
    ['https://t.me/s/durov/193', 'https://t.me/durov/193'],
    ['https://telegram.me/durov/193?single', 'https://t.me/durov/193'],
  ])('%s is kept as %s', (pasted, address) => {
    const embed = embedOf(pasted);
    expect(embed?.address).toBe(address);
    expect(embedOf(address)).toEqual(embed);
    expect(embed?.title).toMatch(/^\S.* \S/);
  });
});

test.each([
  '',
  'YouTube',
  'https://example.org/watch?v=dQw4w9WgXcQ',
  'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://evil.example/https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://user:word@www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ',
  'javascript:alert("https://youtu.be/dQw4w9WgXcQ")',
  'https://www.youtube.com/watch?v="><script>',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQx',
  'https://www.youtube.com/@nasa',
  'https://vimeo.com/about',
  'https://x.com/nasa',
  'https://mastodon.social/@Gargron',
  'https://localhost/@a/100254678717223630',
  'https://10.0.0.1/@a/100254678717223630',
  'https://t.me/durov',
  `https://t.me/durov/${'1'.repeat(3000)}`,
])('%j shows nothing that we know', (address) => {
  expect(embedOf(address)).toBeNull();
});

test('a player is never of another host than those that a page may frame', () => {
  const addresses = [
    youtube,
    'https://vimeo.com/76979871',
    'https://x.com/nasa/status/1623456789012345678',
    'https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l',
    'https://mastodon.social/@Gargron/100254678717223630',
    'https://www.instagram.com/p/CuXFdJ9Myxy/',
    'https://www.tiktok.com/@scout2015/video/6718335390845095173',
    'https://t.me/durov/193',
  ];
  const players = addresses.flatMap((address) => embedOf(address)?.player ?? []);
  expect([...new Set(players.map((player) => new URL(player).origin))].sort()).toEqual(
    [...playerHosts].sort(),
  );
  expect(embedOf('https://mastodon.social/@Gargron/100254678717223630')?.player).toBeNull();
});
