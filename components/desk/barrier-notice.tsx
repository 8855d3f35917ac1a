'use client';

import { useState } from 'react';
import type { LiveArticle } from '#components/editor/live/live-article.ts';
import type { LiveState } from '#components/editor/live/standing.ts';
import { useLiveState } from '#components/editor/live/use-live-article.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { plainText } from '#lib/document/extract.ts';
import { useArticleScreen } from './article-screen.tsx';

/** Why the text cannot be stored just now, what became of what was typed, and what to do about it. */
export function BarrierNotice() {
  const { article, signIn } = useArticleScreen();
  const phase = useLiveState(article, barrierOf, '');
  const message = useLiveState(article, (state) => state.message, '');
  const isKept = useLiveState(article, (state) => state.isKept, true);
  const isDemoted = useLiveState(article, (state) => state.isDemoted, false);
  const left = useLiveState(article, (state) => state.left, '');
  if (!article) return null;
  if (phase === 'signed-out') {
    return (
      <Notice
        tone="bad"
        isAlert
        actions={
          <Button look="primary" small onClick={signIn}>
            Sign in
          </Button>
        }
      >
        <p>
          <strong>{message}</strong> What you type meanwhile is kept{' '}
          {isKept ? 'in this browser' : 'on this page'}, and stored as soon as you have signed in.
        </p>
      </Notice>
    );
  }
  if (phase === 'outdated') return <OutdatedNotice article={article} isKept={isKept} />;
  if (phase === 'refused') return <RefusedNotice article={article} message={message} />;
  if (left) return <LeftNotice article={article} left={left} />;
  if (!isDemoted) return null;
  return (
    <Notice tone="warning" isAlert>
      <p>
        <strong>You may no longer change this article.</strong> All that you typed is stored; from here on you
        read along.
      </p>
    </Notice>
  );
}

// Where the text stands otherwise is the sign's matter, and changes with every key.
function barrierOf({ phase }: LiveState): string {
  return phase === 'signed-out' || phase === 'outdated' || phase === 'refused' ? phase : '';
}

type Live = { article: LiveArticle };

function OutdatedNotice({ article, isKept }: Live & { isKept: boolean }) {
  const reload = async () => {
    await article.live.keepNow();
    openAnew();
  };
  return (
    <Notice
      tone="warning"
      isAlert
      actions={
        <>
          <Button look="primary" small onClick={() => void reload()}>
            Reload
          </Button>
          {isKept ? null : <CopyText article={article} />}
        </>
      }
    >
      <p>
        <strong>Nightdesk was renewed.</strong> Reload this page to go on writing.{' '}
        {isKept ? 'Your text is kept through it.' : 'This browser cannot keep your text: copy it first.'}
      </p>
    </Notice>
  );
}

function RefusedNotice({ article, message }: Live & { message: string }) {
  const goOn = async () => {
    await article.live.discard();
    openAnew();
  };
  return (
    <Notice
      tone="bad"
      isAlert
      actions={
        <>
          <CopyText article={article} />
          <Button small onClick={() => void goOn()}>
            Go on without it
          </Button>
        </>
      }
    >
      <p>
        <strong>Your last changes were not stored:</strong> {message} They are still on this page, for you to
        copy.
      </p>
    </Notice>
  );
}

function LeftNotice({ article, left }: Live & { left: string }) {
  return (
    <Notice
      tone="warning"
      isAlert
      actions={
        <>
          <CopyButton read={() => left} />
          <Button small onClick={() => void article.live.discardLeft()}>
            Throw it away
          </Button>
        </>
      }
    >
      <p>
        <strong>You may no longer change this article.</strong> What you wrote here last did not reach the
        newsroom. It is kept in this browser until you sign out, for you to copy:
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="notice-text" aria-label="What you wrote" tabIndex={0}>
        {left}
      </section>
    </Notice>
  );
}

function CopyText({ article }: Live) {
  const read = () => {
    const { headline, standfirst, body } = article.contentNow();
    return [headline, standfirst, plainText(body)].filter(Boolean).join('\n\n');
  };
  return <CopyButton read={read} />;
}

function CopyButton({ read }: { read: () => string }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(read()).then(
      () => setSaid('Your text is in the clipboard.'),
      () => setSaid('This browser does not allow it. Select your text and copy it by hand.'),
    );
  };
  return (
    <>
      <Button look="primary" small onClick={() => void copy()}>
        Copy my text
      </Button>
      <span className="quiet" aria-live="polite">
        {said}
      </span>
    </>
  );
}

/** Opens this page anew, without being asked about the text: what became of it has been settled. */
function openAnew(): void {
  window.dispatchEvent(new Event('nightdesk-leave'));
  window.location.reload();
}
