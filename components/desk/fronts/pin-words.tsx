import { useRef } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { type Pickable, SearchPicker } from '#components/ui/search-picker.tsx';
import type { Pin } from '#lib/fronts/types.ts';
import { messageOf } from '#lib/platform/errors.ts';
import { instantsOf, isWallTime, wallTimeOf } from '#lib/platform/wall-time.ts';
import type { FoundPhoto, FrontActions, SlotStory } from './shown.ts';

type PinWordsProps = {
  pin: Pin;
  story: SlotStory | undefined;
  timeZone: string;
  findPhotos: FrontActions['findPhotos'];
  onChange: (words: Partial<Pin>) => void;
  onPhoto: (photo: FoundPhoto) => void;
};

/** What is said of a pinned story in its place, with which photograph, and until when it stands there. */
export function PinWords({ pin, story, timeZone, findPhotos, onChange, onPhoto }: PinWordsProps) {
  return (
    <>
      <Field id="front-headline" label="Headline here" hint="Empty: the story’s own.">
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={2}
            maxLength={200}
            placeholder={story?.headline}
            value={pin.headline}
            onChange={(event) => onChange({ headline: event.target.value })}
          />
        )}
      </Field>
      <Field id="front-standfirst" label="Summary here" hint="Empty: the story’s own.">
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            maxLength={400}
            placeholder={story?.standfirst}
            value={pin.standfirst}
            onChange={(event) => onChange({ standfirst: event.target.value })}
          />
        )}
      </Field>
      <PinPhoto pin={pin} findPhotos={findPhotos} onChange={onChange} onPhoto={onPhoto} />
      <label className="check">
        <input
          type="checkbox"
          checked={pin.isPlain}
          onChange={(event) => onChange({ isPlain: event.target.checked })}
        />
        Without its photograph
      </label>
      <Field id="front-until" label={`Until (${timeZone})`} hint="Empty: until somebody takes it out.">
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            className="input"
            defaultValue={pin.until ? wallTimeOf(new Date(pin.until), timeZone) : ''}
            onChange={(event) => onChange({ until: instantIn(event.target.value, timeZone) })}
          />
        )}
      </Field>
    </>
  );
}

// Of a time that the clocks show twice the first; one that they skip is none.
function instantIn(wall: string, timeZone: string): string | null {
  if (!isWallTime(wall)) return null;
  return instantsOf(wall, timeZone)[0]?.toISOString() ?? null;
}

type PinPhotoProps = Pick<PinWordsProps, 'pin' | 'findPhotos' | 'onChange' | 'onPhoto'>;

function PinPhoto({ pin, findPhotos, onChange, onPhoto }: PinPhotoProps) {
  const found = useRef(new Map<string, FoundPhoto>());
  const search = async (q: string): Promise<Pickable[]> => {
    const result = await settle(findPhotos({ q }));
    if (!result.ok) throw new Error(messageOf(result.error));
    return result.value.map((photo) => {
      found.current.set(photo.id, photo);
      return { id: photo.id, name: photo.name, note: photo.image.credit };
    });
  };
  return (
    <div className="front-panel-photo">
      <SearchPicker
        id="front-photo"
        label="Another photograph"
        placeholder="Words of its caption or credit"
        search={search}
        onPick={({ id }) => {
          const photo = found.current.get(id);
          if (photo) onPhoto(photo);
        }}
      />
      {pin.imageId ? (
        <Button small look="quiet" onClick={() => onChange({ imageId: null })}>
          The story’s own photograph again
        </Button>
      ) : null}
    </div>
  );
}
