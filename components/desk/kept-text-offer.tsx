'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { ArticleContent } from '#lib/articles/types.ts';
import { plainText } from '#lib/document/extract.ts';
import { findKeptTexts, type KeptText } from './kept-text.ts';
import { isSameContent } from './same-content.ts';

type KeptTextOfferProps = {
  number: number;
  userId: string;
  stored: ArticleContent;
  version: number;
  onTake: (kept: KeptText) => void;
};

/** Offers back a text that this browser kept because it never reached the server. Never puts it in place by itself. */
export function KeptTextOffer({ number, userId, stored, version, onTake }: KeptTextOfferProps) {
  const [kept, setKept] = useState<KeptText[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, about the text with which the page was opened
  useEffect(() => {
    const found = findKeptTexts(window.localStorage, userId, number);
    for (const text of found.filter((each) => isSameContent(each.content, stored))) forget(text);
    setKept(found.filter((each) => !isSameContent(each.content, stored)));
  }, []);
  const offered = kept[0];
  if (!offered) return null;
  const settle = (isTaken: boolean) => {
    if (isTaken) onTake(offered);
    forget(offered);
    setKept(kept.slice(1));
  };
  return (
    <Notice
      tone="warning"
      isAlert
      actions={
        <>
          <Button look="primary" small onClick={() => settle(true)}>
            Use the kept text
          </Button>
          <Button small onClick={() => settle(false)}>
            Discard it
          </Button>
        </>
      }
    >
      <p>
        <strong>This browser kept a text of yours that was never stored</strong>, from{' '}
        <TimeStamp at={offered.keptAt} />.
        {offered.baseVersion === version
          ? null
          : ' Somebody has stored another text since; using yours replaces it.'}
      </p>
      <details>
        <summary>Read it</summary>
        <pre className="kept-text">
          {[offered.content.headline, plainText(offered.content.body)].join('\n\n')}
        </pre>
      </details>
    </Notice>
  );
}

function forget(text: KeptText): void {
  window.localStorage.removeItem(text.key);
}
