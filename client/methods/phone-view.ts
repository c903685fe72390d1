/**
 * What a method adds to the page for phones: what somebody can do in it now, told from the view alone, and the part that
 * shows it, which is loaded when it is needed. Reaches neither canvas nor document.
 */
import type { ComponentType } from 'react';
import type { SessionView } from '../../shared/session/session.ts';
import type { Visit } from '../net/device.ts';
import type { Arrival } from './arrival.ts';

export interface PhoneActivity {
  /** Of the bowl, market or template; unique in its method. */
  readonly id: string;
  /** In people's own words: the topic of a talk, the title of a stall; '' where the method's own name says it. */
  readonly title: string;
  /** Where it goes on; undefined for what somebody asks of everybody at once, whatever step runs. */
  readonly template?: string | undefined;
  /** When it began, epoch milliseconds; undefined while it waits to begin. */
  readonly since?: number | undefined;
  /** It is this person's turn, or the only thing that goes on. */
  readonly pressing: boolean;
  /** Nothing in it waits for this person: a note for everybody comes before it. */
  readonly idle?: boolean;
  /** Somebody scanned their way to it: it comes before everything else. */
  readonly called?: boolean;
}

export interface PhoneProps {
  readonly id: string;
  /** Whom it is entered for; undefined for oneself. */
  readonly forPerson: string | undefined;
  readonly visit: Visit;
}

export interface PhoneMethod {
  readonly id: string;
  /** The most important first. */
  readonly activities: (
    view: SessionView,
    forPerson: string | undefined,
    arrival?: Pick<Arrival, 'stall'>,
  ) => readonly PhoneActivity[];
  readonly load: () => Promise<ComponentType<PhoneProps>>;
}
