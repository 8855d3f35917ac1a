import { elementOf, type HtmlElement, type HtmlNode } from './tree.ts';

/** One item of a list that was written flat: how deep it stands, how it is marked, and with which number if it has one. */
export type FlatItem = {
  level: number;
  isOrdered: boolean;
  number: number | null;
  /** Items of two lists of one kind that follow each other are told apart by this. */
  list: string;
  children: HtmlNode[];
};

type OpenList = { level: number; element: HtmlElement; list: string; next: number };

/** Flat items as lists within lists. A level that is skipped is no level; a change of kind, list or count begins another list. */
export function nestedItems(items: FlatItem[]): HtmlElement[] {
  const made: HtmlElement[] = [];
  const open: OpenList[] = [];
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    if (open.at(-1)?.level === item.level && !goesOn(open.at(-1), item)) open.pop();
    if (open.at(-1)?.level !== item.level) openList(open, made, item);
    const list = open.at(-1);
    list?.element.children.push(elementOf('li', [...item.children]));
    if (list) list.next += 1;
  }
  return made;
}

function openList(open: OpenList[], made: HtmlElement[], item: FlatItem): void {
  const start = item.number ?? 1;
  const attributes = item.isOrdered && start !== 1 ? { start: String(start) } : {};
  const element = elementOf(item.isOrdered ? 'ol' : 'ul', [], attributes);
  const around = open.at(-1)?.element.children.at(-1);
  if (around && 'tag' in around) around.children.push(element);
  else made.push(element);
  open.push({ level: item.level, element, list: item.list, next: start });
}

function goesOn(list: OpenList | undefined, item: FlatItem): boolean {
  if (!list || (list.element.tag === 'ol') !== item.isOrdered || list.list !== item.list) return false;
  return !item.isOrdered || item.number === null || item.number === list.next;
}
