type TermViewsProps = {
  label: string;
  views: { id: string; name: string; href: string }[];
  shown: string;
};

/** The lists of the same things, of which one is shown. */
export function TermViews({ label, views, shown }: TermViewsProps) {
  return (
    <nav className="style-languages term-views" aria-label={label}>
      {views.map(({ id, name, href }) => (
        <a key={id} href={href} aria-current={id === shown ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

/** The address of a list, asked for this. */
export function termsAddress(path: string, query: Record<string, string | undefined>): string {
  const said = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const text = new URLSearchParams(said).toString();
  return text ? `${path}?${text}` : path;
}
