const slugs =
  /^(?:[\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)+(?:\s*\([^()]{1,40}\))?|[A-Z]{2}-{1,2}\S+(?:,\S+)*(?: [\w-]+)?)$/u;
const toEditors =
  /^(?:eds\.?|attn\.?|attention(?: editors)?|editors|advisory|embargo(?:ed)?(?: until)?)\s*:/i;
const signOff =
  /^(?:[-–—(]\s*)?(?:30|ends?|конец|more|mfl|endit)(?:\s*[-–—)])?$|^#(?:\s*#)+$|^\(\(.{3,200}\)\)$/i;
const readingTime =
  /^(?:\d{1,3}\s*(?:min(?:ute)?s?\.?\s*read|мин(?:ут[аы]?)?\.?(?:\s+чтения)?)|reading time\s*:?.{1,20}|время чтения\s*:?.{1,20})$/i;
const contact = /^\S+@\S+\.\p{L}{2,}$/u;
const bodyLabel = /^(?:body|content|markdown content|article|story|текст статьи)\s*:$/i;
const rights = /^(?:©|\(c\)|copyright\b|all rights reserved|все права защищены)/i;
const rule = /^(?:[_*=~•·–—-]\s*){3,}$/;

/** A wire's own name of a story above its headline ("GRAIN-PORT/SCALES (UPDATE 2)"). */
export function isSlugLine(text: string): boolean {
  return text.length <= 80 && slugs.test(text) && !/^\d/.test(text);
}

/** A line that is not the story's: a word to editors, the sign that it has ended, whom to call, how long it takes to read. */
export function isForNobody(text: string): boolean {
  return [toEditors, signOff, readingTime, contact, bodyLabel].some((sign) => sign.test(text));
}

/** A line under a story that says to whom it belongs. */
export function isRightsLine(text: string): boolean {
  return text.length <= 160 && rights.test(text);
}

/** A line of signs that parts one piece of a text from the next ("___", "* * *"). */
export function isRule(text: string): boolean {
  return rule.test(text);
}

/** What is left of a line when its names and dates have been taken out of it. */
export function isRemnant(text: string): boolean {
  return /^(?:(?:by|posted|published|updated|last|first|on|at|in|von|от|and|und|et|и|опубликовано|[\s\p{P}|])+)$/iu.test(
    text,
  );
}

/** Whether a remnant is only what stood between names: "By", "and", a bar. */
export function isJoint(text: string): boolean {
  return /^(?:by|von|от|and|und|et|и|[\s\p{P}|]+)$/iu.test(text);
}
