import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';
type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; small?: boolean };
type ButtonLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { look?: Look; small?: boolean };

/** A button; `primary` is the one next step of a screen. */
export function Button({ look = 'plain', small, type = 'button', className, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames('button', `button-${look}`, small && 'button-small', className)}
      {...rest}
    />
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ look = 'plain', small, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={classNames('button', `button-${look}`, small && 'button-small', className)} {...rest}>
      {children}
    </a>
  );
}
