/** The class by which a long headline is set smaller: never three lines of shouting. */
export function headlineSize(headline: string): string {
  if (headline.length > 100) return 'headline-long';
  return headline.length > 60 ? 'headline-middle' : 'headline-short';
}
