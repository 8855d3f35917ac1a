/** What a style attribute or a rule's block declares; names and values in lower case, the last of a name wins. */
export function declarationsOf(text: string): Record<string, string> {
  const declared: Record<string, string> = {};
  // Word writes `&quot;` inside and breaks lines anywhere; a semicolon in quotes parts nothing.
  for (const part of text.slice(0, 20_000).match(/(?:"[^"]*"|'[^']*'|[^;"'])+/g) ?? []) {
    const colon = part.indexOf(':');
    if (colon < 1) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    if (/^[a-z-]+$/.test(name))
      declared[name] = part
        .slice(colon + 1)
        .replace(/!important/i, '')
        .trim()
        .toLowerCase();
  }
  return declared;
}

/** Rules of a style sheet by their selector, as far as importers look at them: `.s1`, `p.p1`, `li`, and Word's `@list l0:level1`. */
export type StyleRules = ReadonlyMap<string, Record<string, string>>;

const mostRules = 2000;

/** The rules of a style sheet whose selectors are an element, a class, or both; every other rule is left out. */
export function rulesOf(sheet: string): StyleRules {
  const rules = new Map<string, Record<string, string>>();
  const plain = sheet
    .slice(0, 300_000)
    .replace(/<!--|-->/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, selectors = '', block = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declared = declarationsOf(block);
    for (const selector of selectors.split(',').map((one) => one.trim().toLowerCase())) {
      if (rules.size > mostRules) return rules;
      if (!/^(?:[a-z][a-z0-9]*|[a-z0-9]*\.[\w-]+|@list l\d+:level\d+)$/.test(selector)) continue;
      rules.set(selector, { ...rules.get(selector), ...declared });
    }
  }
  return rules;
}
