import { momentWords } from '#lib/platform/wall-time.ts';
import type { ArticleTimes } from '#lib/publishing/schedule-types.ts';

/** Beside the stage: that it is scheduled, held by an embargo, or was to happen and did not. */
export function TimesSign({ times, isReady }: { times: ArticleTimes; isReady: boolean }) {
  const { publish, withdraw, embargo } = times;
  const failed = [publish, withdraw].find((each) => each?.failedAt);
  return (
    <>
      {failed ? <span className="times-sign times-failed">Schedule failed</span> : null}
      {publish && !publish.failedAt ? (
        <span className={`times-sign ${isReady ? 'times-scheduled' : 'times-held'}`}>
          {isReady ? 'Scheduled' : 'Schedule on hold'}
          <span className="times-when">{momentWords(publish.at, publish.zone)}</span>
        </span>
      ) : null}
      {embargo ? (
        <span className="times-sign times-held">
          Embargo <span className="times-when">until {momentWords(embargo.until, embargo.zone)}</span>
        </span>
      ) : null}
    </>
  );
}
