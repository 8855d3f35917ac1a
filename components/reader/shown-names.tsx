type Props = {
  names: string[];
  status?: 404 | 410;
  /** For how many milliseconds the page is true; null when until it is dropped. */
  lasts?: number | null;
};

/** Says which names the page is dropped by, its status if it is not 200, and how long it is true; the application server reads and removes it. */
export function ShownNames({ names, status, lasts = null }: Props) {
  return (
    <>
      <meta name="nightdesk-names" content={names.join(' ')} />
      {lasts === null ? null : <meta name="nightdesk-lasts" content={String(Math.ceil(lasts))} />}
      {status ? <meta name="nightdesk-status" content={String(status)} /> : null}
    </>
  );
}
