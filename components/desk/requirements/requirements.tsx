'use client';

import { useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Result } from '#lib/platform/errors.ts';
import {
  isFixedRequirement,
  levelOf,
  levelsFor,
  type RequirementCode,
  type RequirementLevel,
  type RequirementLevels,
  requirementCodes,
  requirementTable,
} from '#lib/workflow/requirement-table.ts';

type SetLevels = (input: { levels: RequirementLevels }) => Promise<Result<{ levels: RequirementLevels }>>;

type RequirementsProps = { levels: RequirementLevels; mayManage: boolean; setLevels: SetLevels };

const levelWords: Record<RequirementLevel, string> = {
  off: 'Not asked for',
  warn: 'Advised',
  block: 'Needed',
};

/** What a story must have before readers get it, and how strict this newsroom is about each. */
export function Requirements({ levels: before, mayManage, setLevels }: RequirementsProps) {
  const [levels, setShown] = useState(before);
  const [said, setSaid] = useState<{ words: string; isBad: boolean } | null>(null);
  const choose = async (code: RequirementCode, level: RequirementLevel) => {
    const result = await settle(setLevels({ levels: { [code]: level } }));
    if (result.ok) setShown(result.value.levels);
    const words = `${requirementTable[code].words}: ${levelWords[level].toLowerCase()}. Saved.`;
    setSaid(result.ok ? { words, isBad: false } : { words: result.error.message, isBad: true });
  };
  return (
    <main id="main" className="list" tabIndex={-1}>
      <header className="list-header">
        <h1>Requirements</h1>
      </header>
      <p className="style-intro">
        What a story must have before readers get it. What is needed holds publishing up until it is there, or
        until a chief editor publishes in spite of it and says why. What is advised is shown beside the text.
      </p>
      {said?.isBad ? (
        <Notice tone="bad" isAlert>
          {said.words}
        </Notice>
      ) : null}
      <p role="status" className="requirement-said">
        {said && !said.isBad ? said.words : ''}
      </p>
      <table className="articles requirement-table">
        <thead>
          <tr>
            <th scope="col">A story has</th>
            <th scope="col">How strict</th>
          </tr>
        </thead>
        <tbody>
          {requirementCodes.map((code) => (
            <tr key={code}>
              <th scope="row" id={`requirement-${code}`}>
                {requirementTable[code].words}
                {hintOf(code) ? <span className="requirement-hint">{hintOf(code)}</span> : null}
              </th>
              <td>
                {mayManage && !isFixedRequirement(code) ? (
                  <select
                    className="input"
                    aria-labelledby={`requirement-${code}`}
                    value={levelOf(code, levels)}
                    onChange={(event) => void choose(code, event.target.value as RequirementLevel)}
                  >
                    {levelsFor(code).map((level) => (
                      <option key={level} value={level}>
                        {levelWords[level]}
                      </option>
                    ))}
                  </select>
                ) : (
                  <span className={isFixedRequirement(code) ? 'quiet' : undefined}>
                    {levelWords[levelOf(code, levels)]}
                    {isFixedRequirement(code) ? ', always' : ''}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}

function hintOf(code: RequirementCode): string | undefined {
  const requirement = requirementTable[code];
  return 'hint' in requirement ? requirement.hint : undefined;
}
