/** A node of an article's body, as TipTap and ProseMirror write it. */
export type DocumentNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocumentNode[];
  marks?: DocumentMark[];
  text?: string;
};

/** A mark on a text node. */
export type DocumentMark = { type: string; attrs?: Record<string, unknown> };

/** A whole body; its root's type is `doc`. */
export type DocumentJson = DocumentNode & { type: 'doc' };

/** The version of the node and mark specs with which a body is stored. */
export const schemaVersion = 2;

/** A body with nothing in it but the paragraph in which one begins to type. */
export function emptyDocument(): DocumentJson {
  return { type: 'doc', content: [{ type: 'paragraph' }] };
}
