/** What a newsroom makes of a requirement: nothing, a word of advice, or a bar to publishing. */
export type RequirementLevel = 'off' | 'warn' | 'block';

/** The levels, the mildest first. */
export const requirementLevels = ['off', 'warn', 'block'] as const satisfies RequirementLevel[];

type Requirement = {
  /** What it asks for, to stand in a list. */
  words: string;
  /** What else one wants to know before choosing a level. */
  hint?: string;
  level: RequirementLevel;
  /** Without it there is no page to show, or two stories would share one address: no newsroom can turn it down. */
  isFixed?: true;
  /** It holds nothing up: two stories that waited for one another would never be published. */
  isAdviceAlone?: true;
};

/** Every requirement, in the order of the editor's fields, with the level it has until a newsroom chooses another. */
export const requirementTable = {
  headline: { words: 'A headline', level: 'block', isFixed: true },
  'headline-length': { words: 'A headline of at most 120 characters', level: 'warn' },
  standfirst: { words: 'A standfirst', level: 'warn' },
  'standfirst-length': { words: 'A standfirst of at most 300 characters', level: 'warn' },
  'slug-taken': { words: 'A slug that no other story of the day has', level: 'block', isFixed: true },
  'slug-line-taken': { words: 'A slug line that no other open story has', level: 'warn' },
  section: { words: 'A section', level: 'block', isFixed: true },
  byline: { words: 'An author in the byline', level: 'block' },
  tags: { words: 'At least one tag', level: 'warn' },
  dateline: { words: 'A dateline', level: 'off' },
  'dateline-form': { words: 'A dateline in capitals, without a dash', level: 'warn' },
  'first-published': { words: 'A first publication that is not to come', level: 'block', isFixed: true },
  'lede-image': { words: 'A lede image', level: 'off' },
  'lede-alt': { words: 'A description of the lede image', level: 'block' },
  'lede-caption': { words: 'A caption under the lede image', level: 'warn' },
  'lede-credit': { words: 'A credit for the lede image', level: 'block' },
  'agency-credit': { words: 'Photographer and agency in every credit', level: 'off' },
  'photo-alt': { words: 'A description of every photograph in the body', level: 'block' },
  'photo-credit': { words: 'A credit for every photograph in the body', level: 'block' },
  body: { words: 'A story', level: 'block', isFixed: true },
  tk: { words: 'Nothing still to come (TK) in the body', level: 'block' },
  'tk-in-fields': { words: 'No “TK” in headline, standfirst and captions', level: 'warn' },
  gallery: { words: 'Photographs in every gallery', level: 'block' },
  'gallery-of-one': { words: 'More than one photograph in a gallery', level: 'warn' },
  footnote: { words: 'Words in every footnote', level: 'block' },
  suggestions: { words: 'No suggestion left undecided', level: 'warn' },
  'language-sibling': { words: 'The same story in every language of the newsroom', level: 'off' },
  'sibling-published': {
    words: 'Readers have the story in the other languages',
    level: 'off',
    isAdviceAlone: true,
  },
  links: {
    words: 'Links that answer',
    hint: 'The servers that a story links to are asked whether the page is there. Not asked for: no other server is asked at all.',
    level: 'warn',
  },
  related: { words: 'Related articles that readers can open', level: 'warn' },
} as const satisfies Record<string, Requirement>;

export type RequirementCode = keyof typeof requirementTable;

/** The requirements' codes, in order. */
export const requirementCodes = Object.keys(requirementTable) as [RequirementCode, ...RequirementCode[]];

/** A newsroom's own levels; what is not in it has the table's. */
export type RequirementLevels = Partial<Record<RequirementCode, RequirementLevel>>;

/** Whether no newsroom can turn a requirement down, and nobody override it. */
export function isFixedRequirement(code: RequirementCode): boolean {
  return 'isFixed' in requirementTable[code];
}

/** The levels that a newsroom may choose for a requirement. */
export function levelsFor(code: RequirementCode): RequirementLevel[] {
  const requirement: Requirement = requirementTable[code];
  if (requirement.isFixed) return [requirement.level];
  return requirement.isAdviceAlone ? ['off', 'warn'] : [...requirementLevels];
}

/** The level of a requirement in a newsroom. */
export function levelOf(code: RequirementCode, levels: RequirementLevels): RequirementLevel {
  const { level } = requirementTable[code];
  return isFixedRequirement(code) ? level : (levels[code] ?? level);
}

/** Something that a story lacks: at which field of ArticleContent, and what to do. */
export type Lack = { code: RequirementCode; field: string; message: string };
