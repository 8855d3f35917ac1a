/** What was read out of a photograph's own metadata. */
export type PhotoWords = { caption: string; credit: string; creator: string; copyright: string };

/** What the renditions process found and made. */
export type Developed = { width: number; height: number; widths: number[]; words: PhotoWords };

/** An upload whose renditions are stored: all that the library has to write down. */
export type PreparedPhoto = {
  key: string;
  filename: string;
  mime: string;
  bytes: number;
  width: number;
  height: number;
  widths: number[];
  caption: string;
  credit: string;
};

/** A photograph of the library. */
export type AssetView = {
  id: string;
  key: string;
  filename: string;
  width: number;
  height: number;
  widths: number[];
  caption: string;
  credit: string;
  alt: string;
};
