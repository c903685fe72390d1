/**
 * What the parts of the dock share: the page that is shown, and for whom this device enters.
 */
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { useSessionView } from '../session-context.ts';
import { firstToShow, newsSince, phasesOf, type Shown, type Told } from './live-items.ts';

export interface Live {
  readonly shown: Shown | undefined;
  /** Undefined folds the dock. */
  readonly show: (next: Shown | undefined) => void;
  /** What was opened or revealed last while this page was open. */
  readonly told: Told | undefined;
  readonly forPerson: string | undefined;
  readonly enterFor: (person: string | undefined) => void;
}

export const LiveContext = createContext<Live | undefined>(undefined);

export const useLive = (): Live => {
  const live = useContext(LiveContext);
  if (live === undefined) throw new Error('useLive is for parts of the dock');
  return live;
};

/** Pages with a form: what comes up meanwhile does not push them aside. */
const FORMS: readonly Shown['kind'][] = ['open-writing', 'open-poll', 'park', 'for'];

const isTyping = (): boolean => {
  const active = document.activeElement;
  return active instanceof HTMLTextAreaElement && active.value.trim() !== '';
};

/** Opens by itself what has just begun or been revealed, unless the person is writing. */
export const useLiveState = (): Live => {
  const view = useSessionView();
  const { writing, poll } = view.parts;
  const [shown, show] = useState<Shown | undefined>(() => firstToShow(view.parts));
  const [told, setTold] = useState<Told>();
  const [forPerson, enterFor] = useState<string>();
  const known = useRef(phasesOf(view.parts));
  useEffect(() => {
    const last = newsSince(known.current, { writing, poll }).at(-1);
    known.current = phasesOf({ writing, poll });
    if (last === undefined) return;
    setTold(last);
    const { kind, id } = last.item;
    show((now) => (isTyping() || (now && FORMS.includes(now.kind)) ? now : { kind, id }));
  }, [writing, poll]);
  const entersFor = view.people.some((person) => person.id === forPerson && !person.removed) ? forPerson : undefined;
  return { shown, show, told, forPerson: entersFor, enterFor };
};
