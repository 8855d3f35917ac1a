import { createTransport, type Transporter } from 'nodemailer';
import { cleanLine } from './clean-text.ts';
import { env } from './env.ts';

/** A mail to one address: plain text, and the same as HTML. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Who it is from, by name. */
  fromName?: string;
  /** Where the reader's mail program asks, by itself, that no more of these come (RFC 8058). */
  leaveAt?: string;
};

/** What became of a mail: sent; refused, so that nobody has it and it may be tried again; or nobody knows. */
export type MailOutcome = 'sent' | 'refused' | 'unknown';

// One plain address and nothing that a mailer could read as two, as a name or as a comment.
const plainAddress = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9.-]{1,189}\.[a-z0-9-]{2,63}$/;
const longestSubject = 150;
const patience = 10_000;
const neverReached = new Set([
  'EDNS',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EAUTH',
  'EENVELOPE',
  'ETLS',
]);

let transport: { url: string; mailer: Transporter } | undefined;

/** Whether this newsroom can send mail: it has a mail server and an address to send from. */
export function isMailOn(): boolean {
  return env().SMTP_URL !== undefined && env().MAIL_FROM !== undefined;
}

/** Whether a mail may be sent to this address. */
export function isPlainAddress(address: string): boolean {
  return address.length <= 254 && plainAddress.test(address) && !address.includes('..');
}

/** Sends a mail; throws when mail is off or the address is not a plain one. */
export async function sendMail(mail: Mail): Promise<MailOutcome> {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (!url || !from) throw new Error('this newsroom has no mail server');
  if (!isPlainAddress(mail.to)) throw new Error('this is no address to send mail to');
  try {
    await mailerTo(url).sendMail({
      from: { name: cleanLine(mail.fromName ?? ''), address: from },
      to: { name: '', address: mail.to },
      subject: cleanLine(mail.subject).slice(0, longestSubject),
      text: mail.text,
      html: mail.html,
      headers: headersOf(mail),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return 'sent';
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Ends the connections to the mail server. */
export function closeMail(): void {
  transport?.mailer.close();
  transport = undefined;
}

function headersOf({ leaveAt }: Mail): Record<string, string> {
  const own = { 'Auto-Submitted': 'auto-generated' };
  if (!leaveAt) return own;
  return {
    ...own,
    'List-Unsubscribe': `<${leaveAt}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

function mailerTo(url: string): Transporter {
  if (transport?.url !== url) {
    closeMail();
    const waits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
    transport = { url, mailer: createTransport({ url, ...waits }) };
  }
  return transport.mailer;
}

// A server that answered said no, and one that was never reached has nothing. A line that is lost later tells nothing: the
// text may have been taken.
function outcomeOf(error: unknown): MailOutcome {
  const { responseCode, syscall, code } = error as { responseCode?: number; syscall?: string; code?: string };
  const isRefused = responseCode !== undefined || syscall === 'connect' || neverReached.has(code ?? '');
  return isRefused ? 'refused' : 'unknown';
}
