import type { Frame } from './frame.ts';
import { Photo } from './photo.tsx';

type Props = {
  image: { assetId: string; caption: string; credit: string; alt: string };
  frame: Frame;
};

/** A photo inside a story. One whose file is gone keeps its words. */
export function BodyImage({ image, frame }: Props) {
  const asset = Object.hasOwn(frame.media, image.assetId) ? frame.media[image.assetId] : undefined;
  if (asset) {
    const { assetId, ...words } = image;
    return (
      <Photo image={{ ...asset, ...words }} mediaBase={frame.mediaBase} sizes={sizes} assetId={assetId} />
    );
  }
  frame.report(`no photo ${image.assetId}`);
  return <p className="story-fallback">{image.caption || 'A photo cannot be shown here.'}</p>;
}

const sizes = '(min-width: 48rem) 42rem, 100vw';
