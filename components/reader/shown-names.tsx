type Props = { names: string[]; status?: 404 | 410 };

/** Says which names the page is dropped by, and its status if it is not 200; the application server reads and removes it. */
export function ShownNames({ names, status }: Props) {
  return (
    <>
      <meta name="nightdesk-names" content={names.join(' ')} />
      {status ? <meta name="nightdesk-status" content={String(status)} /> : null}
    </>
  );
}
