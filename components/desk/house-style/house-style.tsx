'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { StyleTerm } from '#lib/document/house-style.ts';
import { AddLinesDialog } from './add-lines-dialog.tsx';
import { LineDialog } from './line-dialog.tsx';
import type { StruckLine, StyleActions } from './style-actions.ts';
import { StyleSearch } from './style-search.tsx';
import { StyleTable } from './style-table.tsx';

type HouseStyleProps = {
  language: string;
  q: string;
  isFirstPage: boolean;
  list: { rows: StyleTerm[]; total: number; nextCursor: string | null };
  mayManage: boolean;
  actions: StyleActions;
};

type Said = { words: string; isBad?: boolean; struck?: StruckLine };

/** How this newsroom writes: the list from which the editor's hints come, a language at a time. */
export function HouseStyle({ language, q, isFirstPage, list, mayManage, actions }: HouseStyleProps) {
  const router = useRouter();
  const [open, setOpen] = useState<'add' | 'paste' | StyleTerm | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const done = (words: string, struck?: StruckLine) => {
    setOpen(null);
    setSaid({ words, ...(struck && { struck }) });
    router.refresh();
  };
  const strike = async (line: StyleTerm) => {
    const result = await settle(actions.strikeLine({ id: line.id }));
    if (result.ok) done(`“${line.term}” was struck.`, result.value);
    else setSaid({ words: result.error.message, isBad: true });
  };
  const writeAgain = async (struck: StruckLine) => {
    const result = await settle(actions.saveLine(struck));
    if (result.ok) done(`“${struck.term}” is back.`);
    else setSaid({ words: result.error.message, isBad: true });
  };
  return (
    <main id="main" className="list" tabIndex={-1}>
      <header className="list-header">
        <h1>House style</h1>
        {mayManage ? (
          <div className="style-buttons">
            <Button onClick={() => setOpen('paste')}>Paste lines</Button>
            <Button look="primary" onClick={() => setOpen('add')}>
              Add a line
            </Button>
          </div>
        ) : null}
      </header>
      <p className="style-intro">
        What stands here is underlined while somebody writes, with the reason and what to write instead.
      </p>
      <StyleSearch language={language} q={q} />
      <div role="status">
        {said ? (
          <Notice
            tone={said.isBad ? 'bad' : 'plain'}
            actions={
              said.struck ? (
                <Button small onClick={() => said.struck && void writeAgain(said.struck)}>
                  Undo
                </Button>
              ) : null
            }
          >
            {said.words}
          </Notice>
        ) : null}
      </div>
      {list.rows.length > 0 ? (
        <StyleTable
          rows={list.rows}
          language={language}
          mayManage={mayManage}
          onEdit={setOpen}
          onStrike={(line) => void strike(line)}
        />
      ) : (
        <EmptyStyle isSearch={q !== ''} mayManage={mayManage} />
      )}
      <nav className="paging" aria-label="Pages">
        {isFirstPage ? null : <Link href={address(language, q)}>From the beginning</Link>}
        {list.nextCursor ? (
          <Link href={`${address(language, q)}&cursor=${encodeURIComponent(list.nextCursor)}`} rel="next">
            More
          </Link>
        ) : null}
      </nav>
      {open === 'paste' ? (
        <AddLinesDialog
          language={language}
          add={actions.addLines}
          onDone={(count) => done(count === 1 ? 'One line was added.' : `${count} lines were added.`)}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open !== null && open !== 'paste' ? (
        <LineDialog
          language={language}
          line={open === 'add' ? null : open}
          save={actions.saveLine}
          onDone={(term) => done(`“${term}” is in the list.`)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </main>
  );
}

function EmptyStyle({ isSearch, mayManage }: { isSearch: boolean; mayManage: boolean }) {
  return (
    <div className="empty">
      <h2>{isSearch ? 'No line says that' : 'No lines yet'}</h2>
      <p>
        {isSearch
          ? 'Look for another word, or take the search away.'
          : mayManage
            ? 'Add the first: a word that is not written here, and what is written instead.'
            : 'The editors have not written any down in this language.'}
      </p>
    </div>
  );
}

function address(language: string, q: string): string {
  return `/desk/house-style?language=${language}&q=${encodeURIComponent(q)}`;
}
