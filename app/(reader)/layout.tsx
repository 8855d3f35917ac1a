import type { ReactNode } from 'react';
import { ReaderDocument } from './reader-document.tsx';

export default function ReaderLayout({ children }: { children: ReactNode }) {
  return <ReaderDocument>{children}</ReaderDocument>;
}
