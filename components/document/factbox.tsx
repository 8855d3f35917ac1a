import type { ReactNode } from 'react';

/** Facts beside a story, under a title of their own. */
export function Factbox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside className="factbox" data-block="factbox" aria-label={title || undefined}>
      {title && (
        <p className="factbox-title" data-part="title">
          {title}
        </p>
      )}
      <div className="factbox-text" data-part="inside">
        {children}
      </div>
    </aside>
  );
}
