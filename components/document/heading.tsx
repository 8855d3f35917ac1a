import type { ReactNode } from 'react';

type Props = { level: 2 | 3 | 4; id: string | undefined; children: ReactNode };

/** A heading inside a story, with an anchor. */
export function Heading({ level, id, children }: Props) {
  const Tag = `h${level}` as const;
  return <Tag id={id}>{children}</Tag>;
}
