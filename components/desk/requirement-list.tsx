'use client';

import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Issue } from '#lib/workflow/requirements.ts';
import { placeOf } from './field-places.ts';

type RequirementListProps = { issues: Issue[]; onGoTo: (field: string) => void };

/** What is still missing, each with the way to its field; what blocks comes first. */
export function RequirementList({ issues, onGoTo }: RequirementListProps) {
  const sorted = issues.toSorted(
    (one, other) => Number(other.level === 'blocks') - Number(one.level === 'blocks'),
  );
  return (
    <ul className="requirements">
      {sorted.map((issue) => (
        <li key={`${issue.field} ${issue.message}`} className={`requirement-${issue.level}`}>
          {issue.level === 'blocks' ? (
            <CircleAlert aria-hidden="true" size={16} />
          ) : (
            <TriangleAlert aria-hidden="true" size={16} />
          )}
          <span>
            <span className="visually-hidden">{issue.level === 'blocks' ? 'Needed: ' : 'Advised: '}</span>
            {issue.message}{' '}
            <a
              href={`#${placeOf(issue.field).id}`}
              onClick={(event) => {
                event.preventDefault();
                onGoTo(issue.field);
              }}
            >
              {placeOf(issue.field).label}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}
