import type { PolicyKind } from '#lib/publishing/site/site-settings.ts';

/** What each policy is called on the desk. */
export const policyWords: Record<PolicyKind, string> = {
  publishingPrinciples: 'Principles',
  ethicsPolicy: 'Ethics',
  correctionsPolicy: 'Corrections',
  verificationFactCheckingPolicy: 'How facts are checked',
  unnamedSourcesPolicy: 'Unnamed sources',
  missionCoveragePrioritiesPolicy: 'Mission and what is covered',
  diversityPolicy: 'Diversity',
  ownershipFundingInfo: 'Owners and funding',
  masthead: 'Who works here',
  actionableFeedbackPolicy: 'How readers are heard',
};
