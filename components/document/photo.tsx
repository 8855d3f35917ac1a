import type { PublicImage } from '#lib/publishing/types.ts';
import { Picture } from './picture.tsx';

type Props = {
  image: PublicImage;
  mediaBase: string;
  /** The CSS `sizes` of the place where it stands. */
  sizes: string;
  /** The page's main photo: fetched first, never lazily. */
  isLede?: boolean;
  /** Its id in the library, by which a copied photo is known again. */
  assetId?: string;
};

/** A photo with its caption and its credit, each in an element of its own. */
export function Photo({ image, mediaBase, sizes, isLede = false, assetId }: Props) {
  const { caption, credit } = image;
  return (
    <figure className={isLede ? 'photo photo-lede' : 'photo'} data-asset={assetId}>
      <Picture asset={image} alt={image.alt} mediaBase={mediaBase} sizes={sizes} isFirst={isLede} />
      {(caption || credit) && (
        <figcaption className="photo-words">
          {caption && (
            <span className="photo-caption" data-part="caption">
              {caption}
            </span>
          )}
          {caption && credit && ' '}
          {credit && (
            <span className="photo-credit" data-part="credit">
              {credit}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}
