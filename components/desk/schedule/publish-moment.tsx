'use client';

import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { togetherWords } from '#lib/audit/together-words.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { momentWords } from '#lib/platform/wall-time.ts';
import type { ArticleTimes } from '#lib/publishing/schedule-types.ts';
import { NowOrThen } from './now-or-then.tsx';
import { laterToday, type When, whenOf } from './when.ts';

type PublishMomentProps = {
  /** Null: now. */
  when: When | null;
  onChange: (when: When | null) => void;
  errors: FieldErrors | undefined;
};

/** The time from which a choice begins: what is scheduled, the end of an embargo, or a full hour to come. */
export function proposedWhen({ publish, embargo }: ArticleTimes, timeZone: string): When {
  const now = new Date();
  if (publish && publish.at > now) return whenOf(publish.at, publish.zone);
  return embargo ? whenOf(embargo.until, embargo.zone) : laterToday(now, timeZone);
}

/** Now, or at a time. */
export function PublishMoment({ when, onChange, errors }: PublishMomentProps) {
  const { times, timeZone } = useArticleScreen();
  const { publish, embargo } = times;
  const waits = publish && !publish.failedAt ? publish : null;
  return (
    <>
      <NowOrThen
        id="publish-at"
        when={when}
        onChange={onChange}
        propose={() => proposedWhen(times, timeZone)}
        timeZone={timeZone}
        errors={errors}
      />
      {when === null && embargo ? (
        <Notice tone="warning">Under embargo until {momentWords(embargo.until, embargo.zone)}.</Notice>
      ) : null}
      {when === null && waits ? (
        <Notice tone="warning">
          It is scheduled for {momentWords(waits.at, waits.zone)}
          {waits.bundle ? `, ${togetherWords(waits.bundle)}` : ''}. Publishing it now takes that back
          {waits.bundle ? '; the others go on' : ''}.
        </Notice>
      ) : null}
    </>
  );
}
