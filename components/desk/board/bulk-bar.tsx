import type { ReactNode } from 'react';
import { priorityWords } from '#components/desk/plan/priority.tsx';
import { stageWords } from '#components/desk/stage.tsx';
import { Button } from '#components/ui/button.tsx';
import { type PersonRef, type Stage, stages } from '#lib/articles/types.ts';
import { type BoardCard, type Priority, priorities } from '#lib/workflow/types.ts';
import { type Move, mayMoveTo } from './moves.ts';

type BulkBarProps = {
  cards: BoardCard[];
  people: (PersonRef & { note: string })[];
  onMove: (move: Move) => void;
  onClear: () => void;
  /** What else can be done with them. */
  children: ReactNode;
};

/** What can be done with the stories that were chosen, all at once. */
export function BulkBar({ cards, people, onMove, onClear, children }: BulkBarProps) {
  if (cards.length === 0) return null;
  const targets = stages.filter((stage) => cards.some((card) => mayMoveTo(card, stage)));
  return (
    <section className="bulk-bar" aria-label="Chosen stories">
      <strong>{cards.length === 1 ? 'One story' : `${cards.length} stories`} chosen</strong>
      <Choice
        label="Move to"
        options={targets.map((stage) => ({ id: stage, name: stageWords[stage] }))}
        onChoose={(id) => {
          const stage = id as Stage;
          onMove({ cards: cards.filter((card) => mayMoveTo(card, stage)), change: { stage } });
        }}
      />
      <Choice
        label="Hand to"
        options={[
          { id: 'none', name: 'Nobody' },
          ...people.map(({ id, name, note }) => ({ id, name: `${name} (${note})` })),
        ]}
        onChoose={(id) =>
          onMove({ cards, change: { assignee: people.find((person) => person.id === id) ?? null } })
        }
      />
      <Choice
        label="Priority"
        options={priorities.map((id) => ({ id, name: priorityWords[id] }))}
        onChoose={(id) => onMove({ cards, change: { priority: id as Priority } })}
      />
      {children}
      <Button small look="quiet" onClick={onClear}>
        Clear
      </Button>
    </section>
  );
}

type ChoiceProps = { label: string; options: PersonRef[]; onChoose: (id: string) => void };

function Choice({ label, options, onChoose }: ChoiceProps) {
  return (
    <label className="filter">
      <span className="visually-hidden">{label}</span>
      <select className="input" value="" onChange={(event) => onChoose(event.target.value)}>
        <option value="">{label}…</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
