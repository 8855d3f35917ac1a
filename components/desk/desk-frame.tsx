import { type ReactNode, Suspense } from 'react';
import type { Role } from '#lib/platform/prisma/enums.ts';
import { CommandPalette } from './command-palette.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { DeskNav } from './desk-nav.tsx';
import { KeyboardMap } from './keyboard-map.tsx';
import { Bell } from './notifications/bell.tsx';
import { roleWords } from './role-words.ts';

type DeskFrameProps = {
  newsroom: string;
  person: { id: string; name: string; role: Role };
  signOut: () => Promise<void>;
  createArticle: (() => Promise<void>) | null;
  /** The rights of this person among those that places of the menu ask for. */
  mayGo: string[];
  /** How many notifications the person has not read. */
  unread: number;
  /** The last event before the page was made. */
  since: string;
  children: ReactNode;
};

/** The room around every screen of the desk: where I am, who I am, and the way to everything. */
export function DeskFrame({
  newsroom,
  person,
  signOut,
  createArticle,
  mayGo,
  unread,
  since,
  children,
}: DeskFrameProps) {
  return (
    <div className="desk">
      <a className="skip-link" href="#main">
        Skip to the work
      </a>
      <header className="desk-side">
        <div className="desk-head">
          <p className="desk-name">
            <a href="/desk">{newsroom}</a>
          </p>
          <Bell unread={unread} since={since} />
        </div>
        <details className="desk-menu">
          <summary>Menu</summary>
          <Suspense>
            <DeskNav mayGo={mayGo} />
          </Suspense>
        </details>
        <div className="desk-nav-wide">
          <Suspense>
            <DeskNav mayGo={mayGo} />
          </Suspense>
        </div>
        <div className="desk-person">
          <span className="desk-person-name">{person.name}</span>
          <span className="quiet">{roleWords[person.role]}</span>
          <form action={signOut}>
            <button type="submit" className="link-button">
              Sign out
            </button>
          </form>
          <span className="key-hint">
            <kbd>?</kbd> keys <kbd>Ctrl K</kbd> find
          </span>
        </div>
      </header>
      <div className="desk-work">
        <ConnectionBanner />
        {children}
      </div>
      <CommandPalette createArticle={createArticle} mayGo={mayGo} />
      <KeyboardMap />
    </div>
  );
}
