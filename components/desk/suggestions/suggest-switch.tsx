'use client';

import { useEffect, useRef } from 'react';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import {
  fetchSuggesting,
  startSuggesting,
  stopSuggesting,
} from '#components/editor/suggesting/suggesting.ts';
import { whenIdle } from '#components/editor/tools/when-idle.ts';
import { fetchUntilHere } from '#components/ui/fetch-until-here.ts';
import { isKey, keys, shownCombo } from '#components/ui/keys.ts';
import { useSuggesting } from './use-suggesting.ts';

/** Whether one writes, or suggests. */
export function SuggestSwitch() {
  const { editor, me, canWrite } = useArticleScreen();
  const isOn = useSuggesting(editor) !== null;
  const toggle = () => {
    if (!editor || !canWrite) return;
    if (isOn) stopSuggesting(editor);
    else void startSuggesting(editor, me.id);
    editor.commands.focus();
  };
  const newest = useRef(toggle);
  newest.current = toggle;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isKey(event, 'suggest')) return;
      event.preventDefault();
      newest.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    let giveUp: (() => void) | undefined;
    const stopWaiting = whenIdle(() => {
      giveUp = fetchUntilHere(fetchSuggesting, () => undefined);
    });
    return () => {
      stopWaiting();
      giveUp?.();
    };
  }, []);
  if (!editor || !canWrite) return null;
  return (
    <button
      type="button"
      className="suggest-switch"
      aria-pressed={isOn}
      title={`${keys.suggest.does}  ${shownCombo(keys.suggest.combos[0])}`}
      onClick={toggle}
    >
      Suggesting
    </button>
  );
}
