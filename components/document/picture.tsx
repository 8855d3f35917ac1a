import type { PublicAsset } from '#lib/publishing/types.ts';

type Props = {
  asset: PublicAsset;
  alt: string;
  mediaBase: string;
  sizes: string;
  /** Fetched at once and first; others when they come near the screen. */
  isFirst?: boolean;
};

const fallbackWidth = 1280;

/** A photo in the best format and width that a browser takes, with its shape known before it arrives. */
export function Picture({ asset, alt, mediaBase, sizes, isFirst = false }: Props) {
  const { key, width, height, widths } = asset;
  const address = (wide: number, format: string) => `${mediaBase}/${key}/${wide}.${format}`;
  const all = (format: string) => widths.map((wide) => `${address(wide, format)} ${wide}w`).join(', ');
  const shown = widths.findLast((wide) => wide <= fallbackWidth) ?? widths[0];
  if (shown === undefined) return null;
  return (
    <picture>
      <source type="image/avif" srcSet={all('avif')} sizes={sizes} />
      <source type="image/webp" srcSet={all('webp')} sizes={sizes} />
      <img
        src={address(shown, 'jpg')}
        srcSet={all('jpg')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        decoding="async"
        {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy' })}
      />
    </picture>
  );
}
