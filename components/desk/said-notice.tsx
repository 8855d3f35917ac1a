import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

type SaidNoticeProps = {
  /** What was done, or why it was not; null when there is nothing to say. */
  said: { words: string; isBad: boolean } | null;
  className: string;
  /** Takes it back, where that is possible. */
  onUndo?: (() => void) | undefined;
  onClose: () => void;
};

/** What the last thing came to, in a line that is read out: with the way back. */
export function SaidNotice({ said, className, onUndo, onClose }: SaidNoticeProps) {
  return (
    <div role="status" className={className}>
      {said ? (
        <Notice
          tone={said.isBad ? 'bad' : 'plain'}
          actions={
            <>
              {onUndo ? (
                <Button small onClick={onUndo}>
                  Undo
                </Button>
              ) : null}
              <Button small look="quiet" onClick={onClose}>
                Close
              </Button>
            </>
          }
        >
          {said.words}
        </Notice>
      ) : null}
    </div>
  );
}
