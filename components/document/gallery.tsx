import type { ReactNode } from 'react';

/** Photos that belong together: all of them on the page, with no script to turn them over. */
export function Gallery({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <figure className="gallery" data-block="gallery">
      <div className="gallery-photos" data-part="inside">
        {children}
      </div>
      {caption && (
        <figcaption className="gallery-caption" data-part="gallery-caption">
          {caption}
        </figcaption>
      )}
    </figure>
  );
}
