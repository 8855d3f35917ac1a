'use client';

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { classNames } from './class-names.ts';

type DialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  children: ReactNode;
  /** What is done here: the confirming button last. */
  actions?: ReactNode;
  initialFocus?: RefObject<HTMLElement | null>;
  /** Where focus goes when it is left; null: to where it came from. */
  finalFocus?: () => HTMLElement | null;
  className?: string;
};

/** A window over the page: focus stays in it, Escape leaves it, and focus returns to where it came from. */
export function Dialog({
  isOpen,
  onOpenChange,
  title,
  children,
  actions,
  initialFocus,
  finalFocus,
  className,
}: DialogProps) {
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="dialog-backdrop" />
        <BaseDialog.Popup
          className={classNames('dialog', className)}
          {...(initialFocus ? { initialFocus } : {})}
          {...(finalFocus ? { finalFocus } : {})}
        >
          <header className="dialog-header">
            <BaseDialog.Title className="dialog-title">{title}</BaseDialog.Title>
            <BaseDialog.Close className="icon-button" aria-label="Close">
              <X aria-hidden="true" size={18} />
            </BaseDialog.Close>
          </header>
          <div className="dialog-body">{children}</div>
          {actions ? <footer className="dialog-actions">{actions}</footer> : null}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
