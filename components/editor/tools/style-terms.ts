import type { StyleTerm } from '#lib/document/house-style.ts';

/** The house style of a language, or null when it cannot be read just now. */
export async function fetchStyleTerms(language: string): Promise<StyleTerm[] | null> {
  try {
    const response = await fetch(`/api/desk/house-style?language=${encodeURIComponent(language)}`);
    const { terms }: { terms: StyleTerm[] } = await response.json();
    return response.ok ? terms : null;
  } catch {
    return null;
  }
}
