'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { RefusedNotice } from '#components/desk/refused-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import { type Audience, type LetterKind, type LetterRow, letterKinds } from '#lib/newsletter/types.ts';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { letterKindWords, letterStateWords, readersInWords } from './letter-words.ts';

/** An edition as letters know it: its key, its language in words, and how many want which letter. */
export type LetterEdition = Audience & { name: string };

type Props = {
  editions: LetterEdition[];
  list: { rows: LetterRow[]; nextCursor: string | null };
  isFirstPage: boolean;
  isMailOn: boolean;
  compose: (input: { kind: LetterKind; edition: string }) => Promise<Result<{ id: string }>>;
};

/** The newsroom's letters to readers: how many want them, what was sent, and the way to a new one. */
export function Letters({ editions, list, isFirstPage, isMailOn, compose }: Props) {
  const { push } = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const start = async (kind: LetterKind, edition: string) => {
    setRunning(true);
    const started = await settle(compose({ kind, edition }));
    setFailure(started.ok ? null : started.error);
    if (started.ok) push(`/desk/newsletter/${started.value.id}`);
    else setRunning(false);
  };
  return (
    <main id="main" className="list letters" tabIndex={-1}>
      <header className="list-header">
        <h1>Newsletter</h1>
      </header>
      {isMailOn ? null : (
        <Notice tone="warning">
          This newsroom has no mail server, so readers cannot subscribe and nothing can be sent. Whoever runs
          it sets <code>SMTP_URL</code> and <code>MAIL_FROM</code>.
        </Notice>
      )}
      <RefusedNotice failure={failure} />
      <ul className="letter-audience">
        {editions.map(({ edition, name, ...readers }) => (
          <li key={edition}>
            <h2>{name}</h2>
            {letterKinds.map((kind) => (
              <div key={kind} className="letter-kind">
                <p>
                  {letterKindWords[kind]} <span className="quiet">{readersInWords(readers[kind])}</span>
                </p>
                <Button
                  small
                  disabled={isRunning}
                  aria-label={`Compose a ${kind} letter in ${name}`}
                  onClick={() => void start(kind, edition)}
                >
                  Compose
                </Button>
              </div>
            ))}
          </li>
        ))}
      </ul>
      {list.rows.length > 0 ? (
        <LetterTable rows={list.rows} editions={editions} />
      ) : (
        <p className="quiet">
          {isFirstPage
            ? 'No letter yet. Compose one: it begins with what stands on the front, and nothing is sent until you say so.'
            : 'There are no earlier letters.'}
        </p>
      )}
      <nav className="paging" aria-label="Pages">
        {isFirstPage ? null : <Link href="/desk/newsletter">Newest letters</Link>}
        {list.nextCursor ? (
          <Link href={`/desk/newsletter?cursor=${list.nextCursor}`} rel="next">
            Earlier letters
          </Link>
        ) : null}
      </nav>
    </main>
  );
}

function LetterTable({ rows, editions }: { rows: LetterRow[]; editions: LetterEdition[] }) {
  return (
    <ul className="letter-list" aria-label="Letters">
      {rows.map((row) => (
        <li key={row.id}>
          <Link href={`/desk/newsletter/${row.id}`} className="letter-subject">
            {row.subject}
          </Link>
          <span className="quiet">
            {letterKindWords[row.kind]}
            {editions.length > 1 ? `, ${nameOf(editions, row.edition)}` : ''}
          </span>
          <span className="letter-state">{letterStateWords(row)}</span>
          <TimeStamp at={(row.startedAt ?? row.createdAt).toISOString()} />
        </li>
      ))}
    </ul>
  );
}

function nameOf(editions: LetterEdition[], edition: string): string {
  return editions.find((each) => each.edition === edition)?.name ?? edition;
}
