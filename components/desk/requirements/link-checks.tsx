'use client';

import { useState } from 'react';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import type { LinksView } from '#lib/publishing/links/link-queries.ts';
import { levelOf } from '#lib/workflow/requirement-table.ts';

/** How far the links of the story have been looked at, which have moved, and the way to have it done anew. */
export function LinkChecks() {
  const { draft, standing, links, actions, refresh } = useArticleScreen();
  const [refused, setRefused] = useState('');
  if (links.elsewhere + links.broken.length === 0 || levelOf('links', standing.levels) === 'off') return null;
  const again = async () => {
    const result = await settle(actions.checkLinks({ number: draft.number }));
    setRefused(result.ok ? '' : result.error.message);
    refresh();
  };
  return (
    <div className="link-checks">
      <p className="quiet" aria-live="polite">
        {refused || linkWords(links)}
      </p>
      {draft.rights.edit ? (
        <Button look="quiet" small onClick={() => void again()}>
          Check links again
        </Button>
      ) : null}
      {links.moved.length > 0 ? (
        <ul>
          {links.moved.map(({ address, to }) => (
            <li key={address}>
              {address} has moved for good. Use <strong>{to}</strong>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function linkWords({ elsewhere, waiting, unknown }: LinksView): string {
  if (elsewhere === 0) return '';
  const links = elsewhere === 1 ? 'One link to another site' : `${elsewhere} links to other sites`;
  if (waiting > 0) return `${links}; ${waiting === 1 ? 'one is' : `${waiting} are`} being looked at.`;
  if (unknown === 0) return `${links}, looked at.`;
  return `${links}; ${unknown === 1 ? 'one' : unknown} could not be looked at: open ${unknown === 1 ? 'it' : 'them'} yourself.`;
}
