import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';

const languages = [
  ['en', 'English'],
  ['ru', 'Russian'],
] as const;

/** Which list is looked at, and for what. */
export function StyleSearch({ language, q }: { language: string; q: string }) {
  return (
    <div className="filters">
      <nav className="style-languages" aria-label="Language">
        {languages.map(([code, name]) => (
          <Link
            key={code}
            href={`/desk/house-style?language=${code}`}
            aria-current={code === language ? 'page' : undefined}
          >
            {name}
          </Link>
        ))}
      </nav>
      <search className="filter-search">
        <form action="/desk/house-style" className="style-search">
          <input type="hidden" name="language" value={language} />
          <input
            type="search"
            name="q"
            className="input"
            aria-label="Search the house style"
            placeholder="Search"
            defaultValue={q}
            data-list-search=""
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
    </div>
  );
}
