import { type FlatItem, nestedItems } from './nested-items.ts';
import { classesOf, type HtmlElement, type HtmlNode, isBlank, isElement } from './tree.ts';

/**
 * Lists that say their levels beside the tree (Word Online and Slack write one list for each level, Google Docs puts lists
 * straight into lists, Quill counts in classes) become lists within lists; well-formed ones stay as they are.
 */
export function flatLists(element: HtmlElement): HtmlElement {
  const children: HtmlNode[] = [];
  let run: HtmlElement[] = [];
  const close = () => {
    if (run.some(saysLevels))
      children.push(...nestedItems(run.flatMap((list, index) => itemsOf(list, 1, `${index}`))));
    else children.push(...run.map(flatLists));
    run = [];
  };
  for (const child of element.children) {
    const list = isElement(child) ? listIn(child) : null;
    if (list) {
      if (run.length > 0 && !(saysLevels(list) && run.some(saysLevels))) close();
      run.push(list);
    } else if (run.length === 0 || !isBlank(child)) {
      close();
      children.push(isElement(child) ? flatLists(child) : child);
    }
  }
  close();
  return { ...element, children };
}

function listIn(element: HtmlElement): HtmlElement | null {
  if (element.tag === 'ul' || element.tag === 'ol') return element;
  if (element.tag !== 'div' || !classesOf(element).includes('ListContainerWrapper')) return null;
  const inside = element.children.filter((child) => !isBlank(child));
  const only = inside.length === 1 ? inside[0] : undefined;
  return isElement(only, 'ul', 'ol') ? only : null;
}

function saysLevels(list: HtmlElement): boolean {
  if (levelOfList(list) !== null) return isFlat(list);
  return list.children.some(
    (child) =>
      isElement(child, 'ul', 'ol') ||
      (isElement(child, 'li') &&
        (levelOf(child) !== null || 'data-list' in child.attributes) &&
        isFlat(list)),
  );
}

// Slack: data-indent="1"; Dropbox Paper: class="listindent2".
function levelOfList({ attributes }: HtmlElement): number | null {
  const paper = /\blistindent(\d)\b/.exec(attributes.class ?? '')?.[1];
  const slack = /^\d$/.exec(attributes['data-indent'] ?? '')?.[0];
  if (paper) return Math.max(Number(paper), 1);
  return slack ? Number(slack) + 1 : null;
}

// Levels that agree with the tree need no help.
function isFlat(list: HtmlElement): boolean {
  return list.children.every(
    (child) => !isElement(child, 'li') || !child.children.some((one) => isElement(one, 'ul', 'ol')),
  );
}

function levelOf(item: HtmlElement): number | null {
  const quill = /\bql-indent-(\d)\b/.exec(item.attributes.class ?? '')?.[1];
  const said =
    item.attributes['data-aria-level'] ?? item.attributes['aria-level'] ?? (quill && `${Number(quill) + 1}`);
  const level = Number(said);
  return said && Number.isInteger(level) && level > 0 ? Math.min(level, 12) : null;
}

function itemsOf(list: HtmlElement, depth: number, id: string): FlatItem[] {
  const items: FlatItem[] = [];
  const own = levelOfList(list);
  const start = list.attributes.start;
  let number = list.tag === 'ol' && start !== undefined && /^\d{1,9}$/.test(start) ? Number(start) : null;
  for (const child of list.children) {
    if (isElement(child, 'ul', 'ol')) {
      items.push(...itemsOf(child, depth + 1, id));
    } else if (isElement(child, 'li')) {
      const level = levelOf(child) ?? own ?? depth;
      const kind = child.attributes['data-list'];
      const isOrdered = kind ? kind === 'ordered' : list.tag === 'ol';
      const words = child.children.filter((one) => !isElement(one, 'ul', 'ol'));
      const within = child.children.filter((one) => isElement(one, 'ul', 'ol'));
      const from =
        child.attributes['data-listid'] ?? (levelOf(child) === null && own === null ? id : 'levels');
      items.push({
        level,
        isOrdered,
        number,
        list: from,
        children: words.map((one) => (isElement(one) ? flatLists(one) : one)),
      });
      number = null;
      for (const inner of within) if (isElement(inner)) items.push(...itemsOf(inner, level + 1, id));
    } else if (!isBlank(child)) {
      const last = items.at(-1);
      if (last) last.children.push(child);
      else items.push({ level: depth, isOrdered: list.tag === 'ol', number, list: id, children: [child] });
    }
  }
  return items;
}
