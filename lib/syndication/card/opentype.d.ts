/** The part of opentype.js that the cards use; it brings no types of its own. */
declare module 'opentype.js' {
  export type PathStep = {
    type: string;
    x?: number;
    y?: number;
    x1?: number;
    y1?: number;
    x2?: number;
    y2?: number;
  };
  type Glyph = {
    index: number;
    advanceWidth?: number;
    getPath: (x: number, y: number, size: number) => { commands: PathStep[] };
  };
  export type Font = {
    unitsPerEm: number;
    charToGlyphIndex: (character: string) => number;
    charToGlyph: (character: string) => Glyph;
    position: {
      getDefaultScriptName: () => string | undefined;
      getKerningTables: (script: string | undefined) => unknown;
      getKerningValue: (tables: unknown, left: number, right: number) => number;
    };
  };
  const opentype: { parse: (file: ArrayBuffer) => Font };
  export default opentype;
}
