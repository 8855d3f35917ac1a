const slugs =
  /^(?:[\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)+(?:\s*\([^()]{1,40}\))?|[A-Z]{2}-{1,2}\S+(?:,\S+)*(?: [\w-]+)?)$/u;
const wireSlug = /^[\p{L}\d]+(?:-[\p{L}\d]+){1,5},[\p{L}\d]+$/u;
const kicker =
  /^(?:analysis|opinion|explainer|feature|interview|exclusive|breaking(?: news)?|news|world|politics|business|culture|sports?|comment|editorial|review|the long read|in depth|аналитика|мнение|интервью|репортаж|новости|разбор|эксклюзив)$/iu;
const toEditors =
  /^(?:eds\.?|attn\.?|attention(?: editors)?|editors|advisory|embargo(?:ed)?(?: until)?)\s*:|^\((?:adds|updates|corrects|refiles|repeats|recasts|releads|writes through)\b[^()]{0,200}\)$/i;
const mailHead =
  /^(?:(?:from|to|cc|bcc|reply-to|von|an|от|кому)\s*:.*\S@\S|(?:message-id|mime-version|content-[a-z-]+)\s*:)/i;
const invitation =
  /^(?:\W*(?:advertisement|реклама|anzeige|story continues below(?: advertisement)?|article continues (?:after|below).{0,30}|(?:click )?(?:share|print|save|listen)(?: this)?(?: (?:article|story|page))?|copy link|subscribe(?: now| today| here)?|sign up(?: now| here)?|sign up (?:for|to) (?:our|the) .{0,40}newsletters?|follow us(?: on .{1,60})?|join (?:us|our) .{1,40}(?:telegram|whatsapp).{0,20}|leave a comment|\d+ comments?|skip to (?:main )?content|поделиться(?: в .{1,40})?|подпи(?:саться|шитесь|сывайтесь)(?: на (?:наш|нас|рассылку|канал).{0,60})?|комментари(?:и|ев)(?: \(?\d+\)?)?|распечатать|скопировать ссылку|teilen|drucken))\W*$/iu;
const role =
  /^(?:(?:[\p{L}’'-]+ ){0,4}(?:correspondent|reporter|editor|columnist)|(?:[\p{L}-]+ ){0,3}(?:корреспондент|обозреватель))(?:,? (?:in|at|for|в) \p{Lu}[\p{L} ]{1,30})?$/iu;
const signOff =
  /^(?:[-–—(]\s*)?(?:30|ends?|конец|more|mfl|endit)(?:\s*[-–—)])?$|^#(?:\s*#)+$|^\(\(.{3,200}\)\)$/i;
const readingTime =
  /^(?:\d{1,3}\s*(?:min(?:ute)?s?\.?\s*read|мин(?:ут[аы]?)?\.?(?:\s+чтения)?)|reading time\s*:?.{1,20}|время чтения\s*:?.{1,20})$/i;
const contact =
  /^(?:(?:twitter|x|telegram|facebook|e-?mail|tel|contact)\s*:\s*)?(?:\S+@\S+\.\p{L}{2,}|@\w{2,30})$/iu;
const bodyLabel = /^(?:body|content|markdown content|article|story|текст статьи)\s*:$/i;
const rights = /^(?:©|\(c\)|copyright\b|all rights reserved|все права защищены)/i;
const rule = /^(?:[_*=~•·–—-]\s*){3,}$/;

/** A wire's own name of a story above its headline ("GRAIN-PORT/SCALES (UPDATE 2)"). */
export function isSlugLine(text: string): boolean {
  return text.length <= 80 && (slugs.test(text) || wireSlug.test(text)) && !/^\d/.test(text);
}

/** A word above a headline that says what kind of story it is. */
export function isKicker(text: string): boolean {
  return kicker.test(text);
}

/** A line that is not the story's: a word to editors, the sign that it has ended, whom to call, how long it takes to read. */
export function isForNobody(text: string): boolean {
  return [toEditors, mailHead, invitation, signOff, readingTime, contact, bodyLabel].some((sign) =>
    sign.test(text),
  );
}

/** A line under a byline that says what its writer is ("Europe correspondent, in Wroclaw"). */
export function isRole(text: string): boolean {
  return text.length <= 80 && role.test(text);
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
