import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { TermSave } from './use-term-save.ts';

const stateWords: Record<TermSave['state'], string> = { idle: '', running: 'Saving…', saved: 'Saved' };

/** The foot of a tag's or an author's form: saving, whether it was saved, and why not. */
export function SaveFoot({ save, page }: { save: TermSave; page: string }) {
  const { state, failure, saveOver } = save;
  return (
    <>
      <div className="term-save">
        <Button id="save" look="primary" type="submit">
          Save
        </Button>
        <p role="status">{stateWords[state]}</p>
      </div>
      {failure ? (
        <Notice
          tone="bad"
          isAlert
          actions={saveOver ? <SavedByOthers page={page} saveOver={saveOver} /> : null}
        >
          {failure.message}
        </Notice>
      ) : null}
    </>
  );
}

/** What can be done when somebody else saved first: look at theirs, or overwrite it. */
export function SavedByOthers({ page, saveOver }: { page: string; saveOver: () => void }) {
  return (
    <>
      <a href={page} target="_blank" rel="noreferrer">
        See what they saved
      </a>
      <Button small onClick={saveOver}>
        Save mine over it
      </Button>
    </>
  );
}
