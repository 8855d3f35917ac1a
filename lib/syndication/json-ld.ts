import { dayOf } from '#lib/publishing/permalink.ts';
import { isEmail, type SiteSettings } from '#lib/publishing/site/site-settings.ts';
import type { PublicArticle, PublicAuthor, PublicCorrection } from '#lib/publishing/types.ts';
import type { ListHead, NewsroomView } from '#lib/reader/types.ts';
import { absolute, correctionAnchor, feedImage } from './feed.ts';

/** A schema.org description, as plain data. */
export type StructuredData = Record<string, unknown>;

const context = 'https://schema.org';

/** A story as schema.org's NewsArticle. */
export function newsArticle(article: PublicArticle, newsroom: NewsroomView, site: string): StructuredData {
  const address = absolute(article.path, site);
  const image = article.lede && feedImage(article.lede, site);
  return {
    '@context': context,
    '@type': 'NewsArticle',
    '@id': address,
    mainEntityOfPage: { '@type': 'WebPage', '@id': address },
    url: address,
    headline: article.headline,
    description: article.standfirst || undefined,
    dateline: article.dateline || undefined,
    inLanguage: article.language,
    articleSection: article.section.name,
    keywords: article.tags.length > 0 ? article.tags.map((tag) => tag.name) : undefined,
    wordCount: article.words,
    datePublished: firstTime(article, newsroom),
    dateModified: isUpdated(article) ? article.publishedAt.toISOString() : firstTime(article, newsroom),
    isBasedOn: article.originalAddress || undefined,
    isAccessibleForFree: true,
    image: image ? [imageObject(image)] : undefined,
    author:
      article.byline.length > 0
        ? article.byline.map((author) => person(author, newsroom, site))
        : publisher(newsroom, site),
    publisher: publisher(newsroom, site),
    correction:
      article.corrections.length > 0
        ? article.corrections.map((one) => correctionComment(one, address))
        : undefined,
  };
}

/** When a story was first published, as machines read it: a day alone when no minute is known. */
export function firstTime(article: PublicArticle, { timeZone }: NewsroomView): string {
  const { firstPublishedAt, isDayOnly } = article;
  return isDayOnly ? dayOf(firstPublishedAt, timeZone).replaceAll('/', '-') : firstPublishedAt.toISOString();
}

/** Whether readers have a later text than the first one. */
export function isUpdated({ publishedAt, firstPublishedAt }: PublicArticle): boolean {
  return publishedAt.getTime() > firstPublishedAt.getTime();
}

/** The way from the front page to a story or a list. */
export function breadcrumbs(steps: { name: string; path: string }[], site: string): StructuredData {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: absolute(step.path, site),
    })),
  };
}

/** The site and who makes it, with all that is said of it, for the front page. */
export function siteAndPublisher(
  newsroom: NewsroomView,
  settings: SiteSettings,
  site: string,
): StructuredData[] {
  const search = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absolute(`${newsroom.home}/search`, site)}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  const webSite = {
    '@context': context,
    '@type': 'WebSite',
    name: newsroom.name,
    url: absolute(newsroom.home || '/', site),
    inLanguage: newsroom.language,
    potentialAction: search,
  };
  return [webSite, organization(newsroom, settings, site)];
}

function organization(newsroom: NewsroomView, settings: SiteSettings, site: string): StructuredData {
  const { contact, socials, memberships, policies } = settings;
  const places = Object.entries(policies).map(([kind, place]) => [kind, absolute(place, site)]);
  const way = isEmail(contact) ? { email: contact } : { url: contact };
  return {
    '@context': context,
    ...publisher(newsroom, site),
    description: newsroom.tagline || undefined,
    sameAs: socials.length > 0 ? socials : undefined,
    contactPoint: contact ? { '@type': 'ContactPoint', contactType: 'newsroom', ...way } : undefined,
    memberOf:
      memberships.length > 0 ? memberships.map((url) => ({ '@type': 'Organization', url })) : undefined,
    ...Object.fromEntries(places),
  };
}

/** An author's page as schema.org's ProfilePage. */
export function profilePage(author: ListHead, newsroom: NewsroomView, site: string): StructuredData {
  const path = `${newsroom.home}/author/${author.slug}`;
  const { profile } = author;
  const image = author.picture && feedImage(author.picture, site);
  const sameAs = profile?.links.map(({ url }) => url);
  return {
    '@context': context,
    '@type': 'ProfilePage',
    url: absolute(path, site),
    mainEntity: {
      ...person({ slug: author.slug, name: author.title, sameAs }, newsroom, site),
      alternateName: profile?.names.length ? profile.names.map(({ name }) => name) : undefined,
      jobTitle: profile?.jobTitle || undefined,
      image: image ? imageObject(image) : undefined,
      description: author.intro || undefined,
    },
  };
}

/** The text of a script element: no text inside can end the element or break a line of it. */
export function structuredText(data: StructuredData): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function publisher(newsroom: NewsroomView, site: string): StructuredData {
  return { '@type': 'NewsMediaOrganization', name: newsroom.name, url: absolute('/', site) };
}

function person({ slug, name, sameAs }: PublicAuthor, { home }: NewsroomView, site: string): StructuredData {
  const url = absolute(`${home}/author/${slug}`, site);
  return { '@type': 'Person', name, url, sameAs: sameAs?.length ? sameAs : undefined };
}

function imageObject(image: NonNullable<ReturnType<typeof feedImage>>): StructuredData {
  return {
    '@type': 'ImageObject',
    url: image.address,
    width: image.width,
    height: image.height,
    caption: image.alt || undefined,
    creditText: image.credit || undefined,
  };
}

function correctionComment({ id, text, at }: PublicCorrection, address: string): StructuredData {
  return {
    '@type': 'CorrectionComment',
    '@id': `${address}#${correctionAnchor(id)}`,
    text,
    datePublished: at,
  };
}
