import { Notice } from '#components/ui/notice.tsx';
import { type Failure, messageOf } from '#lib/platform/errors.ts';

type RefusedNoticeProps = {
  failure: Failure | null;
  /** The fields that say it themselves. */
  shownAt?: readonly string[];
};

/** Why something could not be done, unless a field beside it says so. */
export function RefusedNotice({ failure, shownAt = [] }: RefusedNoticeProps) {
  if (!failure || shownAt.some((name) => failure.fields?.[name])) return null;
  return (
    <Notice tone="bad" isAlert>
      {messageOf(failure)}
    </Notice>
  );
}
