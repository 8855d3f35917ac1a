import { z } from 'zod';
import { cleanLine } from '#lib/platform/clean-text.ts';

/** The policies that a newsroom can point to, by schema.org's names. */
export const policyKinds = [
  'publishingPrinciples',
  'ethicsPolicy',
  'correctionsPolicy',
  'verificationFactCheckingPolicy',
  'unnamedSourcesPolicy',
  'missionCoveragePrioritiesPolicy',
  'diversityPolicy',
  'ownershipFundingInfo',
  'masthead',
  'actionableFeedbackPolicy',
] as const;

export type PolicyKind = (typeof policyKinds)[number];

/** Whether programs that gather texts for language models are welcome. */
export const crawlerChoices = ['allow', 'refuse'] as const;

/** What the site says of the newsroom to machines. `version` is 0 until somebody said something. */
export type SiteSettings = {
  contact: string;
  securityContact: string;
  aiCrawlers: (typeof crawlerChoices)[number];
  socials: string[];
  memberships: string[];
  /** The WebSub hub that is told when a feed changes; empty: none is. */
  hub: string;
  policies: Partial<Record<PolicyKind, string>>;
  version: number;
};

const longest = 500;
const mostAddresses = 20;

const line = z.string().max(longest, `This is longer than ${longest} characters.`).transform(cleanLine);

const contactInput = line.refine((text) => text === '' || isEmail(text) || isWebAddress(text), {
  error: 'Write an e-mail address, or a web address that begins with https://.',
});

const addressesInput = z
  .array(
    line
      .refine(isWebAddress, { error: 'Write a web address that begins with https://.' })
      .transform((text) => new URL(text).href),
  )
  .max(mostAddresses, `There is room for ${mostAddresses} addresses.`)
  .transform((addresses) => [...new Set(addresses)]);

const placeInput = line.refine((text) => isOwnPath(text) || isWebAddress(text), {
  error: 'Write an address of this site, like /corrections, or a web address that begins with https://.',
});

/** All that is said, by somebody who read it at `baseVersion`. A policy that is not named has no page. */
export const siteSettingsInput = z.strictObject({
  baseVersion: z.int().min(0),
  contact: contactInput,
  securityContact: contactInput,
  aiCrawlers: z.enum(crawlerChoices, 'Choose one of the two.'),
  socials: addressesInput,
  memberships: addressesInput,
  hub: line.refine((text) => text === '' || isWebAddress(text), {
    error: 'Write a web address that begins with https://.',
  }),
  policies: z.partialRecord(z.enum(policyKinds, 'There is no such policy.'), placeInput),
});

/** Whether the text is an e-mail address and nothing more. */
export function isEmail(text: string): boolean {
  return z.email().safeParse(text).success;
}

function isWebAddress(text: string): boolean {
  if (!/^https:\/\/[^\s/]/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

// One slash and no backslash: an address that browsers take for another site's is none of ours.
function isOwnPath(text: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(text);
}
