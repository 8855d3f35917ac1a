'use client';

import { useEffect, useRef } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { type Pickable, SearchPicker } from '#components/ui/search-picker.tsx';
import type { FrontLayout } from '#lib/fronts/types.ts';
import { messageOf } from '#lib/platform/errors.ts';
import { type PlaceRef, pinAt, placeBeside, placesOf } from './edits.ts';
import { PinWords } from './pin-words.tsx';
import type { FoundPhoto, FrontActions, SlotStory } from './shown.ts';
import type { Places } from './use-places.ts';

type SlotPanelProps = {
  edition: string;
  layout: FrontLayout;
  places: Places;
  place: PlaceRef;
  timeZone: string;
  findStories: FrontActions['findStories'];
  findPhotos: FrontActions['findPhotos'];
  /** A story was found that the screen may not know. */
  onStory: (story: SlotStory) => void;
  /** A photograph was chosen for a story. */
  onPhoto: (number: number, photo: FoundPhoto) => void;
};

/** What is known of a place and can be done with it: another story, elsewhere, other words, until when. */
export function SlotPanel(props: SlotPanelProps) {
  const { edition, layout, places, place, timeZone, findStories, findPhotos, onStory, onPhoto } = props;
  const panel = useRef<HTMLElement>(null);
  const found = useRef(new Map<string, SlotStory>());
  const pin = pinAt(layout, place);
  const story = places.storyIn(place);
  useEffect(() => panel.current?.querySelector('input')?.focus(), []);
  const search = async (q: string): Promise<Pickable[]> => {
    const result = await settle(findStories({ edition, q }));
    if (!result.ok) throw new Error(messageOf(result.error));
    return result.value.map((each) => {
      found.current.set(String(each.number), each);
      return { id: String(each.number), name: each.headline, note: each.section };
    });
  };
  const pick = ({ id }: Pickable) => {
    const chosen = found.current.get(id);
    if (!chosen) return;
    onStory(chosen);
    places.put(place, chosen);
  };
  const close = () => {
    places.openPlace(null);
    document.querySelector<HTMLElement>(`[data-place="${place.row} ${place.slot}"]`)?.focus();
  };
  return (
    <aside
      ref={panel}
      className="front-panel"
      aria-label="This place"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header className="front-panel-head">
        <h2>{capital(places.nameOf(place))}</h2>
        <Button small look="quiet" onClick={close}>
          Close
        </Button>
      </header>
      <p className="front-panel-story">
        {story ? story.headline : pin ? `Article ${pin.number} is not live.` : 'Empty.'}
      </p>
      <SearchPicker
        id="front-story"
        label="Pin another story"
        placeholder="Words of a live story"
        search={search}
        onPick={pick}
      />
      <PlaceMoves
        layout={layout}
        places={places}
        place={place}
        hasStory={story !== undefined || pin !== null}
      />
      {pin ? (
        <PinWords
          pin={pin}
          story={story}
          timeZone={timeZone}
          findPhotos={findPhotos}
          onChange={(words) => places.reword(place, words)}
          onPhoto={(photo) => {
            onPhoto(pin.number, photo);
            places.reword(place, { imageId: photo.id, isPlain: false });
          }}
        />
      ) : story ? (
        <Button small onClick={() => places.put(place, story)}>
          Pin it here
        </Button>
      ) : null}
    </aside>
  );
}

type MovesProps = Pick<SlotPanelProps, 'layout' | 'places' | 'place'> & { hasStory: boolean };

function PlaceMoves({ layout, places, place, hasStory }: MovesProps) {
  const beside = (by: 1 | -1) => placeBeside(layout, place, by);
  const go = (to: PlaceRef | null) => {
    if (!to) return;
    places.openPlace(to);
    places.moveStory(place, to);
  };
  if (!hasStory) return null;
  const here = `${place.row} ${place.slot}`;
  return (
    <div className="front-panel-moves">
      <Button small disabled={!beside(-1)} onClick={() => go(beside(-1))}>
        Move up
      </Button>
      <Button small disabled={!beside(1)} onClick={() => go(beside(1))}>
        Move down
      </Button>
      <select
        className="input"
        aria-label="Move to"
        value=""
        onChange={(event) => {
          const [row = '', slot = '0'] = event.target.value.split(' ');
          go({ row, slot: Number(slot) });
        }}
      >
        <option value="">Move to…</option>
        {placesOf(layout)
          .filter(({ row, slot }) => `${row} ${slot}` !== here)
          .map((each) => (
            <option key={`${each.row} ${each.slot}`} value={`${each.row} ${each.slot}`}>
              {capital(places.nameOf(each))}
            </option>
          ))}
      </select>
      {pinAt(layout, place) ? (
        <Button small onClick={() => places.takeOut(place)}>
          Take out
        </Button>
      ) : null}
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
