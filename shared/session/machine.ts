/**
 * What a machine of the session is: a part of the live state that the server alone decides. Commands lead to events or
 * to a refusal (`decide`), events to the next state (`apply`), and each person sees their own view of it (`viewFor`).
 *
 * Commands and events are named `<machine>.<verb>`. States are plain JSON. What is secret does not stand in a state: it
 * is kept under a key (`keep`) and dropped (`drop`), apart from the log of events, so that it can be forgotten for good.
 */
import type { z } from 'zod';
import type { Actor } from '../access.ts';
import type { Fields } from '../cards/kind.ts';
import type { Result } from '../result.ts';
import type { Rights } from './rights.ts';
import type { Person } from './roster.ts';

export interface MachineEvent {
  readonly type: string;
}

/** Keys begin with the name of the machine that owns them: `writing/<round>/<note>`. */
export type Secrets = ReadonlyMap<string, unknown>;

/** A card that the server puts on the board: where it lies in its zone is found when it is placed. */
export interface NewCard {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  /** Who entered it for the author. */
  readonly via?: string;
  readonly template: string;
  readonly zone: string;
  readonly lang?: string;
  /** Of a kind of its own; else of the zone's. */
  readonly kind?: string;
  readonly fields?: Fields;
}

/** What a command leads to. All of it becomes durable together or not at all. */
export interface Decision {
  readonly events: readonly MachineEvent[];
  readonly keep?: Readonly<Record<string, unknown>>;
  readonly drop?: readonly string[];
  readonly cards?: readonly NewCard[];
}

/** A change of a card's place that the document took from somebody. */
export interface Placing {
  readonly by: string;
  /** Null when the card had no place before. */
  readonly from: readonly [number, number] | null;
  readonly to: readonly [number, number];
  /** Server clock, epoch milliseconds; a little ahead of it where two changes came at once. */
  readonly at: number;
}

export interface Look {
  readonly people: ReadonlyMap<string, Person>;
  readonly secrets: Secrets;
  /** State of another machine, by name. */
  readonly stateOf: (machine: string) => unknown;
}

export interface Context extends Look {
  /** Server clock, epoch milliseconds. */
  readonly now: number;
  readonly newId: () => string;
  /** What the actor may do to the board now. */
  readonly rights: Rights;
  readonly paused: boolean;
  /** Text of a card on the board; undefined when there is none. */
  readonly cardText: (cardId: string) => string | undefined;
  /** The last places of a card, oldest first. Not stored: a room that was opened anew has seen none. */
  readonly placings: (cardId: string) => readonly Placing[];
}

export interface Machine<State, Command, Event extends MachineEvent, View> {
  readonly name: string;
  readonly command: z.ZodType<Command>;
  /** Its view tells of people too: it is made again when somebody comes, changes or goes. */
  readonly readsPeople?: boolean;
  /** Its view is nothing but this list of entries with ids: of a change only those that changed are told. */
  readonly list?: string;
  readonly start: State;
  /** Makes whole what an earlier version kept: entries inside of its lists may lack what they have learnt since. */
  readonly restore?: (kept: State) => State;
  readonly decide: (context: Context, state: State, command: Command, actor: Actor) => Result<Decision>;
  readonly apply: (state: State, event: Event) => State;
  readonly viewFor: (look: Look, state: State, viewer: Actor) => View;
}

export type AnyMachine = Machine<unknown, { readonly type: string }, MachineEvent, unknown>;

/** Forgets the types of a machine: the session hands each only what is its own, by name. */
export const anyMachine = <State, Command, Event extends MachineEvent, View>(
  machine: Machine<State, Command, Event, View>,
): AnyMachine => machine as unknown as AnyMachine;

/** Name of the machine that a command or an event belongs to. */
export const machineOf = (type: string): string => type.slice(0, Math.max(0, type.indexOf('.')));
