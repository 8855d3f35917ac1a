import { elementOf, type HtmlElement, type HtmlNode, isBlank, isElement, wordsOf } from './tree.ts';

/** The tag of a footnote once it has been found: no page can hold an element of this name. */
export const footnoteTag = '#footnote';

type Places = {
  order: Map<HtmlElement, number>;
  parents: Map<HtmlElement, HtmlElement>;
  named: Map<string, HtmlElement>;
};

const noteBox = /^(?:sd(?:foot|end)note\d+|_?(?:ftn|edn)\d+|(?:foot|end)note-\d+|fn[:-].*|cite_note-.*)$/i;

/**
 * Footnotes by what all programs have in common: a link to a note that links back. The mark becomes an element that carries
 * the note's words, and the note goes from where it stood. Marks whose note is not there stay as they are.
 */
export function footnotes(root: HtmlElement): HtmlElement {
  const links = linksWithin(root);
  if (links.length === 0) return root;
  const places = placesIn(root);
  const notes = notesOf(root, links, places);
  if (notes.size === 0) return root;
  const targets = new Set(notes.values());
  const boxes = new Map<HtmlElement, string>();
  const marks = new Map<HtmlElement, string>();
  for (const target of targets) {
    const box = boxOf(target, places, targets);
    boxes.set(box, noteText(box));
    for (const [link, to] of notes) if (to === target) marks.set(link, boxes.get(box) ?? '');
  }
  return replaced(root, marks, boxes);
}

function linksWithin(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (element: HtmlElement) => {
    if (element.tag === 'a' && fragmentOf(element) !== null) found.push(element);
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return found;
}

function placesIn(root: HtmlElement): Places {
  const places: Places = { order: new Map(), parents: new Map(), named: new Map() };
  const visit = (element: HtmlElement) => {
    places.order.set(element, places.order.size);
    for (const name of namesOf(element)) if (!places.named.has(name)) places.named.set(name, element);
    for (const child of element.children) {
      if (!isElement(child)) continue;
      places.parents.set(child, element);
      visit(child);
    }
  };
  visit(root);
  return places;
}

function notesOf(root: HtmlElement, links: HtmlElement[], places: Places): Map<HtmlElement, HtmlElement> {
  const notes = new Map<HtmlElement, HtmlElement>();
  const targets = new Set<HtmlElement>();
  for (const link of links) {
    const target = places.named.get(fragmentOf(link) ?? '');
    if (!target || (places.order.get(target) ?? 0) <= (places.order.get(link) ?? 0)) continue;
    const isMark = wordsOf(link).length <= 12;
    if (!isMark || !(targets.has(target) || leadsBack(target, link, root, places))) continue;
    notes.set(link, target);
    targets.add(target);
  }
  return notes;
}

// The way back stands in the note: in its element, or beside it in the same paragraph or item.
function leadsBack(target: HtmlElement, link: HtmlElement, root: HtmlElement, places: Places): boolean {
  const own = new Set(namesOf(link));
  for (const child of link.children) if (isElement(child)) for (const name of namesOf(child)) own.add(name);
  for (let around = places.parents.get(link), steps = 0; around && steps < 2; steps += 1) {
    for (const name of namesOf(around)) own.add(name);
    around = places.parents.get(around);
  }
  let note: HtmlElement | undefined = target;
  for (let steps = 0; note && note !== root && steps < 4; steps += 1) {
    if (linksWithin(note).some((back) => back !== link && own.has(fragmentOf(back) ?? ''))) return true;
    note = places.parents.get(note);
  }
  return false;
}

function boxOf(target: HtmlElement, places: Places, targets: Set<HtmlElement>): HtmlElement {
  let box = target;
  while (!isBox(box)) {
    const parent = places.parents.get(box);
    if (!parent || parent.tag === 'body') break;
    if (!isBox(parent) && !isAlone(box, parent)) break;
    if ([...within(parent)].some((element) => element !== target && targets.has(element))) break;
    box = parent;
  }
  return box;
}

function isBox(element: HtmlElement): boolean {
  if (/^(?:foot|end)note$/.test(element.style['mso-element'] ?? '')) return true;
  if (element.tag === 'li' || element.tag === 'aside') return true;
  return element.tag !== 'a' && element.tag !== 'p' && noteBox.test(element.attributes.id ?? '');
}

// A paragraph whose first thing is the note's anchor is the note.
function isAlone(box: HtmlElement, parent: HtmlElement): boolean {
  if (box.tag === 'a' || box.tag === 'sup' || box.tag === 'span') {
    return parent.children.find((child) => !isBlank(child)) === box;
  }
  return parent.children.every((child) => child === box || isBlank(child) || isElement(child, 'hr'));
}

function noteText(box: HtmlElement): string {
  const withoutBack = (node: HtmlNode): HtmlNode[] => {
    if (!isElement(node)) return [node];
    if (node.tag === 'a' && fragmentOf(node) !== null && wordsOf(node).length <= 12) return [];
    const children = node.children.flatMap(withoutBack);
    return [{ ...node, children: node.tag === 'p' ? [...children, { text: ' ' }] : children }];
  };
  return wordsOf(elementOf('div', box.children.flatMap(withoutBack)))
    .replace(/^(?:\[?\d{1,3}\]?[.)]?|[*†‡↑^])(?=\s|$)/u, '')
    .trim();
}

function replaced(
  root: HtmlElement,
  marks: Map<HtmlElement, string>,
  boxes: Map<HtmlElement, string>,
): HtmlElement {
  const change = (node: HtmlNode): HtmlNode[] => {
    if (!isElement(node)) return [node];
    if (boxes.has(node)) return [];
    const note = marks.get(node);
    if (note !== undefined) return note === '' ? [] : [elementOf(footnoteTag, [], { note })];
    if (/^(?:foot|end)note-list$/.test(node.style['mso-element'] ?? '')) {
      return node.children
        .filter((child) => isElement(child) && !boxes.has(child) && child.tag === 'div')
        .flatMap(change);
    }
    return [{ ...node, children: node.children.flatMap(change) }];
  };
  return { ...root, children: root.children.flatMap(change) };
}

function* within(element: HtmlElement): Generator<HtmlElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* within(child);
  }
}

function namesOf({ tag, attributes }: HtmlElement): string[] {
  return [attributes.id, tag === 'a' ? attributes.name : undefined].filter((name) => name !== undefined);
}

function fragmentOf({ attributes }: HtmlElement): string | null {
  const href = attributes.href ?? '';
  if (href.startsWith('#')) return safeDecoded(href.slice(1));
  const found = /#(_?(?:ftn|edn|ftnt)(?:ref|_ref)?\d+|sd(?:foot|end)note\d+\w*|cite_\w+-.*)$/i.exec(
    href,
  )?.[1];
  return found === undefined ? null : safeDecoded(found);
}

function safeDecoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
