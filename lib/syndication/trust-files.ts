import { isEmail, type SiteSettings } from '#lib/publishing/site/site-settings.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { absolute } from './feed.ts';

/** Where the security.txt is (RFC 9116). */
export const securityPath = '/.well-known/security.txt';

const validDays = 180;

/** The security.txt of RFC 9116, good for half a year from `now`; null where nobody is to be told. */
export function securityTxt(
  { securityContact }: SiteSettings,
  { editions }: NewsroomView,
  now: Date,
  site: string,
): string | null {
  if (securityContact === '') return null;
  const lastDay = new Date(now.getTime() + validDays * 86_400_000).toISOString().slice(0, 10);
  const lines = [
    `Contact: ${contactAddress(securityContact)}`,
    `Expires: ${lastDay}T00:00:00Z`,
    `Preferred-Languages: ${editions.map(({ language }) => language).join(', ')}`,
    `Canonical: ${absolute(securityPath, site)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The trust.txt of JournalList: who this newsroom belongs to, and what elsewhere is its own. */
export function trustTxt(settings: SiteSettings, site: string): string {
  const { contact, memberships, socials, policies, aiCrawlers } = settings;
  const disclosures = [policies.ownershipFundingInfo, policies.publishingPrinciples, policies.ethicsPolicy];
  const lines = [
    ...memberships.map((address) => `belongto=${address}`),
    ...socials.map((address) => `social=${address}`),
    ...disclosures.flatMap((place) => (place ? `disclosure=${absolute(place, site)}` : [])),
    ...(contact ? [`contact=${contactAddress(contact)}`] : []),
    `datatrainingallowed=${aiCrawlers === 'refuse' ? 'no' : 'yes'}`,
  ];
  return `${lines.join('\n')}\n`;
}

function contactAddress(contact: string): string {
  return isEmail(contact) ? `mailto:${contact}` : new URL(contact).href;
}
