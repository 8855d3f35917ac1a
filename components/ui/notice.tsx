import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type NoticeProps = {
  tone?: 'plain' | 'good' | 'warning' | 'bad';
  /** Read out at once when it appears because something failed. */
  isAlert?: boolean;
  children: ReactNode;
  actions?: ReactNode;
};

/** A few words across the place they are about: what happened, what was kept, what to do. */
export function Notice({ tone = 'plain', isAlert, children, actions }: NoticeProps) {
  return (
    <div className={classNames('notice', `notice-${tone}`)} role={isAlert ? 'alert' : undefined}>
      <div className="notice-words">{children}</div>
      {actions ? <div className="notice-actions">{actions}</div> : null}
    </div>
  );
}
