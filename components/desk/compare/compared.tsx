import { PutBack, type PuttingBack } from '#components/desk/put-back.tsx';
import type { Comparison } from '#lib/articles/compare-texts.ts';
import { ChangeKeys } from './change-keys.tsx';
import { ComparedBody } from './compared-body.tsx';
import { ComparedFields } from './compared-fields.tsx';

type ComparedProps = {
  comparison: Comparison;
  isWhole: boolean;
  wholeHref: string;
  /** Puts blocks and fields of the older text back; null when it cannot be done. */
  puttingBack: PuttingBack | null;
};

/** Two texts of an article as one: fields first, then the body. */
export function Compared({ comparison, isWhole, wholeHref, puttingBack }: ComparedProps) {
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
        {fields.length > 0 ? (
          <ComparedFields
            changes={fields}
            frame={frame}
            actionFor={(field, kind) =>
              puttingBack ? <PutBack from={puttingBack} part={{ field }} kind={kind} /> : null
            }
          />
        ) : null}
        <ComparedBody
          changes={body}
          frame={frame}
          isWhole={isWhole}
          wholeHref={wholeHref}
          actionsFor={(block, kind) =>
            puttingBack ? <PutBack from={puttingBack} part={{ block }} kind={kind} /> : null
          }
        />
      </div>
    </article>
  );
}
