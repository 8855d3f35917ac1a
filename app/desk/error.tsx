'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';

/** What is shown when a screen cannot be made: what happened, what was kept, what to do. */
export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    void fetch('/readyz')
      .then((answer) => setDown(!answer.ok))
      .catch(() => setDown(true));
  }, []);
  const digest =
    typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : null;
  return (
    <main id="main" className="lone" role="alert">
      <h1>{isDown ? 'The database cannot be reached' : 'This screen could not be made'}</h1>
      <p>
        Nothing was lost: what is stored is stored, and what you typed and was not stored yet is kept in this
        browser and offered to you when the article opens again. Readers are not affected.
      </p>
      <p>
        <Button look="primary" onClick={retry}>
          Try again
        </Button>
      </p>
      {digest ? <p className="quiet">Reference: {digest}</p> : null}
    </main>
  );
}
