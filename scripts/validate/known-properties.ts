const thing = ['name', 'description', 'url', 'image', 'sameAs', 'alternateName', 'mainEntityOfPage'];
const work = [
  ...thing,
  ...['headline', 'author', 'publisher', 'datePublished', 'dateModified', 'inLanguage', 'keywords', 'about'],
  ...[
    'isAccessibleForFree',
    'isBasedOn',
    'isPartOf',
    'correction',
    'creditText',
    'text',
    'potentialAction',
    'mainEntity',
  ],
];

/** The properties of schema.org (30.0) that the site may use, by type: one that is not here is a mistake or wants a line. */
export const knownProperties: Record<string, string[]> = {
  NewsArticle: [...work, 'articleSection', 'articleBody', 'dateline', 'wordCount'],
  WebSite: work,
  WebPage: work,
  ProfilePage: work,
  CollectionPage: work,
  BreadcrumbList: [...thing, 'itemListElement', 'numberOfItems', 'itemListOrder'],
  ItemList: [...thing, 'itemListElement', 'numberOfItems', 'itemListOrder'],
  ListItem: [...thing, 'item', 'position'],
  Person: [...thing, 'jobTitle', 'email', 'worksFor'],
  Organization: thing,
  NewsMediaOrganization: [
    ...thing,
    ...[
      'logo',
      'contactPoint',
      'memberOf',
      'email',
      'publishingPrinciples',
      'ethicsPolicy',
      'correctionsPolicy',
    ],
    ...['verificationFactCheckingPolicy', 'unnamedSourcesPolicy', 'missionCoveragePrioritiesPolicy'],
    ...['diversityPolicy', 'ownershipFundingInfo', 'masthead', 'actionableFeedbackPolicy'],
  ],
  ContactPoint: [...thing, 'contactType', 'email', 'telephone'],
  ImageObject: [...work, 'width', 'height', 'caption', 'contentUrl'],
  CorrectionComment: work,
  SearchAction: [...thing, 'target', 'query-input'],
  EntryPoint: [...thing, 'urlTemplate'],
};
