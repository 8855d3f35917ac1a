'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { searchArticles } from '#components/desk/article-requests.ts';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { settle } from '#components/desk/desk-actions.ts';
import { RefusedNotice } from '#components/desk/refused-notice.tsx';
import { changeWords } from '#components/desk/revision-words.ts';
import { StageChip } from '#components/desk/stage.tsx';
import { Button } from '#components/ui/button.tsx';
import { SearchPicker } from '#components/ui/search-picker.tsx';
import type { SiblingView } from '#lib/articles/siblings/types.ts';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { languageName, languageNames, languages } from '#lib/taxonomy/languages.ts';

/** The same story in other languages: what there is, and the ways to link one, start one, or unlink. */
export function Siblings() {
  const { draft, siblings, facts, actions, mayCreate, refresh } = useArticleScreen();
  const { number } = draft;
  const [failure, setFailure] = useState<Failure | null>(null);
  const router = useRouter();
  const run = async <Value,>(action: Promise<Result<Value>>): Promise<Value | null> => {
    const result = await settle(action);
    setFailure(result.ok ? null : result.error);
    refresh();
    return result.ok ? result.value : null;
  };
  const start = async (language: (typeof languages)[number]) => {
    const started = await run(actions.startSibling({ number, language }));
    if (started) router.push(`/desk/articles/${started.number}`);
  };
  const missing = languages.filter(
    (language) => language !== facts.language && !siblings.some((sibling) => sibling.language === language),
  );
  return (
    <div id="siblings" className="siblings">
      {siblings.length > 0 ? (
        <ul className="sibling-list">
          {siblings.map((sibling) => (
            <Sibling
              key={sibling.number}
              sibling={sibling}
              onTakeIn={
                draft.rights.edit
                  ? (seen) => run(actions.takeSiblingIn({ number, sibling: sibling.number, seen }))
                  : null
              }
            />
          ))}
        </ul>
      ) : (
        <p className="quiet">{languageName(facts.language)} alone so far.</p>
      )}
      <RefusedNotice failure={failure} />
      {draft.rights.edit && missing.length > 0 ? (
        <LinkStory onLink={(to) => run(actions.linkSibling({ number, to }))} />
      ) : null}
      <div className="hands-steps">
        {draft.rights.edit && mayCreate.articles
          ? missing.map((language) => (
              <Button key={language} small onClick={() => void start(language)}>
                Start the {languageNames[language]} version
              </Button>
            ))
          : null}
        {draft.rights.edit && siblings.length > 0 ? (
          <Button small look="quiet" onClick={() => void run(actions.unlinkSibling({ number }))}>
            Unlink
          </Button>
        ) : null}
      </div>
    </div>
  );
}

type SiblingProps = {
  sibling: SiblingView;
  /** Null for who may not edit the story. */
  onTakeIn: ((seen: string) => Promise<unknown>) | null;
};

function Sibling({ sibling, onTakeIn }: SiblingProps) {
  const { number, language, headline, stage, isLive, drift } = sibling;
  return (
    <li>
      <span className="sibling-language">{languageName(language)}</span>
      {headline === null ? (
        <span className="quiet">Article {number}, which you may not read</span>
      ) : (
        <a href={`/desk/articles/${number}`} lang={headline ? language : undefined}>
          {headline || `Article ${number}, without a headline`}
        </a>
      )}
      {isLive ? <span className="quiet">Published</span> : <StageChip stage={stage} />}
      {drift ? (
        <div className="sibling-drift">
          <p>
            <strong>Changed since:</strong> {changeWords(drift.changes)}.{' '}
            <a href={`/desk/articles/${number}/history/compare?from=${drift.since}&to=draft`}>See what</a>
          </p>
          {onTakeIn ? (
            <Button small onClick={() => void onTakeIn(drift.seen)}>
              Taken in
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function LinkStory({ onLink }: { onLink: (to: number) => Promise<unknown> }) {
  const { draft } = useArticleScreen();
  const search = async (query: string) => {
    const found = await searchArticles(query);
    return found
      .filter(({ number }) => number !== draft.number)
      .map(({ number, headline }) => ({
        id: String(number),
        name: headline || 'Without a headline',
        note: `No. ${number}`,
      }));
  };
  return (
    <SearchPicker
      id="sibling"
      label="Link a story"
      placeholder="Words of its headline, or its number"
      search={search}
      onPick={({ id }) => void onLink(Number(id))}
    />
  );
}
