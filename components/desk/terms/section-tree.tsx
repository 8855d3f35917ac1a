'use client';

import { useRouter } from 'next/navigation';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState, useTransition } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { SectionUse } from '#lib/taxonomy/section-queries.ts';
import type { SectionActions } from './section-actions.ts';
import { SectionDialog } from './section-dialog.tsx';
import { dropOf, type Move, stepOf, type TreeRow, type Way } from './section-moves.ts';
import { countOf } from './term-words.ts';

type SectionTreeProps = {
  sections: SectionUse[];
  /** Null for those who may only look. */
  actions: SectionActions | null;
};

const ways: Record<string, Way> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

/** A move that is asked for: where it leads in the tree as it stands when it is done. */
type Wanted = { id: string; to: (rows: TreeRow[]) => Move | null };

type Target = { id: string; half: 'upper' | 'lower' };

/** The sections as a tree: moved by dragging, or with Alt and the arrows from the section that has the focus. */
export function SectionTree({ sections, actions }: SectionTreeProps) {
  const router = useRouter();
  const [open, setOpen] = useState<SectionUse | 'new' | null>(null);
  const [said, setSaid] = useState<{ words: string; isBad?: boolean } | null>(null);
  const [isMoving, setMoving] = useState(false);
  const [isRefreshing, startRefresh] = useTransition();
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  // What was done is said together with how the tree stands then: a dialog that is opened upon it shows no older one.
  const tell = (words: string) =>
    startRefresh(() => {
      router.refresh();
      setSaid({ words });
    });
  const isBusy = isMoving || isRefreshing;
  // Where a section goes is reckoned from the tree as it stands then: what comes too soon waits for it.
  const waiting = useRef<Wanted[]>([]);
  const move = async (id: string, to: Move) => {
    if (!actions) return;
    setMoving(true);
    const result = await settle(actions.move({ id, ...to }));
    setMoving(false);
    const name = sections.find((section) => section.id === id)?.name ?? '';
    if (result.ok) tell(`${name} was moved.`);
    else {
      waiting.current = [];
      setSaid({ words: result.error.message, isBad: true });
    }
  };
  const goOn = () => {
    if (isBusy) return;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      const to = next.to(sections);
      if (to) return void move(next.id, to);
    }
  };
  useEffect(goOn);
  const want = (wanted: Wanted) => {
    waiting.current.push(wanted);
    goOn();
  };
  const press = (event: KeyboardEvent, id: string) => {
    const way = event.altKey ? ways[event.key] : undefined;
    if (!way) return;
    event.preventDefault();
    want({ id, to: (rows) => stepOf(rows, id, way) });
  };
  const over = (event: DragEvent, id: string) => {
    if (!dragged) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    setTarget({ id, half: event.clientY < top + height / 2 ? 'upper' : 'lower' });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged && target) want({ id: dragged, to: (rows) => dropOf(rows, dragged, target.id, target.half) });
    setDragged(null);
    setTarget(null);
  };
  const done = (words: string) => {
    setOpen(null);
    tell(words);
  };
  return (
    <>
      <header className="list-header">
        <h1>Sections</h1>
        {actions ? (
          <Button look="primary" onClick={() => setOpen('new')}>
            New section
          </Button>
        ) : null}
      </header>
      <p className="style-intro">
        {actions
          ? 'The menu shows the top level. Drag a section to move it, or press Alt and an arrow: up, down, right into the section above, left out again.'
          : 'The menu shows the top level. A section lists the stories of those within it, too.'}
      </p>
      <div role="status">
        {said ? <Notice tone={said.isBad ? 'bad' : 'plain'}>{said.words}</Notice> : null}
      </div>
      <ul className="section-tree" aria-label="Sections" aria-busy={isBusy}>
        {sections.map((section) => (
          <li
            key={section.id}
            style={{ '--depth': section.depth } as React.CSSProperties}
            data-over={target?.id === section.id ? target.half : undefined}
            draggable={actions !== null}
            onDragStart={() => setDragged(section.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => over(event, section.id)}
            onDrop={drop}
          >
            {actions ? (
              <button
                type="button"
                className="section-name"
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowRight Alt+ArrowLeft"
                onKeyDown={(event) => press(event, section.id)}
                onClick={() => setOpen(section)}
              >
                {section.name}
              </button>
            ) : (
              <span className="section-name">{section.name}</span>
            )}
            <span className="section-address">/{section.slug}</span>
            <span className="section-use">
              {countOf(section.articles, 'article', 'articles')}, {section.live} live
            </span>
          </li>
        ))}
      </ul>
      {open && actions ? (
        <SectionDialog
          key={open === 'new' ? 'new' : open.id}
          section={open === 'new' ? null : open}
          sections={sections}
          actions={actions}
          onDone={done}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}
