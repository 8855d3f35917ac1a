import { RestoreBlock } from '#components/desk/restore-block.tsx';
import type { Comparison } from '#lib/articles/compare-texts.ts';
import type { Result } from '#lib/platform/errors.ts';
import { ChangeKeys } from './change-keys.tsx';
import { ComparedBody } from './compared-body.tsx';
import { ComparedFields } from './compared-fields.tsx';

type ComparedProps = {
  number: number;
  comparison: Comparison;
  isWhole: boolean;
  wholeHref: string;
  /** Puts blocks of the older text back; null when it cannot be done. */
  restoreBlock: {
    ordinal: number;
    restore: (input: { number: number; ordinal: number; block: number }) => Promise<Result<unknown>>;
  } | null;
};

/** Two texts of an article as one: fields first, then the body. */
export function Compared({ number, comparison, isWhole, wholeHref, restoreBlock }: ComparedProps) {
  const { fields, body, language, assets, related } = comparison;
  const changed = body.filter(({ kind }) => kind !== 'same').length;
  if (fields.length + changed === 0) {
    return <p className="quiet">These two texts say the same.</p>;
  }
  const frame = { assets, related };
  return (
    <article className="comparison">
      <p className="comparison-summary">
        <ChangeKeys count={fields.length + changed} />
        <span className="comparison-legend">
          <ins className="signed">added</ins> <del className="signed">removed</del>
        </span>
      </p>
      <div lang={language}>
        {fields.length > 0 ? <ComparedFields changes={fields} frame={frame} /> : null}
        <ComparedBody
          changes={body}
          frame={frame}
          isWhole={isWhole}
          wholeHref={wholeHref}
          actionsFor={(block, kind) =>
            restoreBlock ? (
              <RestoreBlock
                number={number}
                ordinal={restoreBlock.ordinal}
                block={block}
                kind={kind}
                restore={restoreBlock.restore}
              />
            ) : null
          }
        />
      </div>
    </article>
  );
}
