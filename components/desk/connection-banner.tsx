'use client';

import { useSyncExternalStore } from 'react';

/** Says that the connection is gone, and that nothing typed is lost by it. */
export function ConnectionBanner() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  if (isOnline) return null;
  return (
    <p className="connection-banner" role="alert">
      Offline: your text is kept in this browser and stored when the connection is back.
    </p>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
