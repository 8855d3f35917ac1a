import type { SiteSettings } from '#lib/publishing/site/site-settings.ts';
import { absolute } from './feed.ts';

/** Programs that gather texts for language models, or answer from them, as they call themselves. */
const aiCrawlers = [
  ...[
    'GPTBot',
    'ChatGPT-User',
    'OAI-SearchBot',
    'ClaudeBot',
    'Claude-User',
    'Claude-SearchBot',
    'anthropic-ai',
  ],
  ...['Google-Extended', 'Applebot-Extended', 'CCBot', 'PerplexityBot', 'Perplexity-User', 'Amazonbot'],
  ...['Bytespider', 'meta-externalagent', 'FacebookBot', 'cohere-ai', 'cohere-training-data-crawler'],
  ...['Diffbot', 'Omgilibot', 'ImagesiftBot', 'AI2Bot', 'MistralAI-User', 'DuckAssistBot', 'YouBot'],
];

const closed = ['/desk', '/api/', '/search', '/*/search', '/oembed'];

/** The robots.txt: what no program needs, who is not welcome at all, and where the sitemaps are. */
export function robotsTxt(choice: SiteSettings['aiCrawlers'], site: string): string {
  const refused = [...aiCrawlers.map((name) => `User-agent: ${name}`), 'Disallow: /', ''];
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    ...(choice === 'refuse' ? refused : []),
    `Sitemap: ${absolute('/sitemap.xml', site)}`,
    `Sitemap: ${absolute('/news-sitemap.xml', site)}`,
  ];
  return `${lines.join('\n')}\n`;
}
