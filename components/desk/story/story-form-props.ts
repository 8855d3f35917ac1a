import type { FieldErrors } from '#lib/platform/errors.ts';
import type { NewsroomOfForm, StoryField, StoryValues } from './story-values.ts';
import type { ReadStory } from './use-story.ts';

/** What the form of a story that was read is given. */
export type StoryFormProps = {
  read: ReadStory;
  newsroom: NewsroomOfForm;
  mayCreate: { tags: boolean; authors: boolean };
  errors: FieldErrors | undefined;
  change: (patch: Partial<StoryValues>) => void;
  giveBack: (field: StoryField) => void;
  lookAgain: () => void;
  /** What an article says already that is filled from the story; nothing when the article is yet to be made. */
  keeping?: Keeping;
};

/** For each field, what stands there now and whether it is given up. */
export type Keeping = {
  present: StoryValues;
  replaced: StoryField[];
  isContested: (field: StoryField) => boolean;
  toggle: (field: StoryField) => void;
};
