/**
 * Random people who send random commands to a session: well meant and not, in step and out of it, for themselves and for
 * others, with ids that exist and with ids that do not. Every private text carries a mark of its own.
 */
import fc from 'fast-check';
import type { AgendaState } from '../../shared/session/agenda.ts';
import type { PollState } from '../../shared/session/poll-state.ts';
import { NO_RIGHTS } from '../../shared/session/rights.ts';
import type { Person } from '../../shared/session/roster.ts';
import { machineState, type Session, type SessionInput } from '../../shared/session/session.ts';
import type { WritingState } from '../../shared/session/writing-state.ts';
import { person } from '../unit/sample-board.ts';

/** Ids that stand nowhere else in a session. */
export const PEOPLE: readonly Person[] = [
  person('person-fay', { role: 'facilitator' }),
  person('person-finn', { role: 'facilitator' }),
  ...['ana', 'ben', 'cem', 'dot', 'eve', 'fox'].map((name) => person(`person-${name}`, { group: 'Users' })),
  person('person-gil', { group: 'County' }),
  person('person-obi', { role: 'observer' }),
  person('person-elder', { scribe: 'person-ana', group: 'Users' }),
];

const VERBS = [
  'agenda.plan',
  'agenda.next',
  'agenda.back',
  'agenda.pause',
  'agenda.resume',
  'timer.start',
  'timer.add',
  'writing.open',
  'writing.write',
  'writing.write',
  'writing.write',
  'writing.edit',
  'writing.remove',
  'writing.join',
  'writing.share',
  'writing.close',
  'writing.reopen',
  'writing.reveal',
  'writing.reveal',
  'poll.open',
  'poll.vote',
  'poll.vote',
  'poll.vote',
  'poll.vote',
  'poll.tally',
  'poll.close',
  'poll.reveal',
  'poll.cancel',
  'poll.decide',
  'hands.raise',
  'hands.lower',
  'hands.call',
  'focus.bring',
  'note.add',
  'reaction.send',
  'person.role',
  'person.remove',
  'person.add',
  'settings.change',
  'map.name',
  'map.name',
  'map.place',
  'map.settle',
] as const;

export interface Draft {
  /** Where somebody acts out of their part: as a facilitator, or as one of the others. */
  readonly leads: boolean;
  readonly who: number;
  readonly verb: (typeof VERBS)[number];
  readonly a: number;
  readonly b: number;
  readonly yes: boolean;
}

export const draft: fc.Arbitrary<Draft> = fc.record({
  leads: fc.boolean(),
  who: fc.nat(20),
  verb: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...VERBS.filter((verb) => /^(writing|poll)/.test(verb))) },
    { weight: 1, arbitrary: fc.constantFrom(...VERBS) },
  ),
  a: fc.nat(7),
  b: fc.nat(7),
  yes: fc.boolean(),
});

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** Most steer what is theirs to steer and hand in what is theirs to hand in; some do not. */
const STEERING =
  /(open|close|reopen|share|reveal|tally|cancel|decide|plan|next|back|pause|resume|start|add|call|bring|name|settle)$/;

export const senderOf = ({ leads, who, verb }: Draft): string => {
  const isOdd = who % 5 === 0;
  const leading = isOdd ? leads : STEERING.test(verb);
  return (leading ? at(PEOPLE.slice(0, 2), who) : at(PEOPLE.slice(2), who))?.id ?? '';
};

const markOf = (number: number): string => `MARK${number}.`;

const writingCommand = (session: Session, { verb, a, b, yes }: Draft, number: number): SessionInput => {
  const { rounds } = machineState(session, 'writing') as WritingState;
  const round = at([...rounds].reverse(), a > 5 ? a : 0)?.id ?? 'none';
  const notes = [...session.secrets.keys()].filter((key) => key.startsWith(`writing/${round}/`));
  const note = at(notes, b)?.split('/')[2] ?? 'none';
  const forSomebody = a === 7 ? { for: at(PEOPLE, b)?.id ?? '' } : {};
  switch (verb) {
    case 'writing.open':
      return { type: verb, title: 'Round', template: 't', zone: 'z', anonymous: yes, limit: a % 4 };
    case 'writing.write':
      return { type: verb, round, text: markOf(number), ...forSomebody };
    case 'writing.edit':
      return { type: verb, round, note, text: markOf(number) };
    case 'writing.remove':
      return { type: verb, round, note };
    case 'writing.join': {
      const another = at(notes, a)?.split('/')[2] ?? 'none';
      return { type: verb, round, notes: [note, another], text: markOf(number) };
    }
    case 'writing.share':
      return { type: verb, round, visible: at(['own', 'pair', 'group'] as const, b) ?? 'own' };
    case 'writing.close':
    case 'writing.reopen':
      return { type: verb, round };
    default:
      return { type: 'writing.reveal', round, ...(yes ? { note } : {}) };
  }
};

const ballotOf = (kind: string | undefined, { a, b }: Draft, number: number) => {
  const reason = markOf(number);
  if (kind === 'scale') return { level: 1 + a, reason };
  if (kind === 'rating') return { marks: { x: 1 + (a % 6), y: 1 + (b % 5) }, reason };
  return { marks: { x: 1 + (a % 3), ...(b > 3 ? { y: 1 + (b % 3) } : {}), ...(b === 7 ? { none: 1 } : {}) }, reason };
};

const pollCommand = (session: Session, made: Draft, number: number): SessionInput => {
  const { verb, a, b, yes } = made;
  const { polls } = machineState(session, 'poll') as PollState;
  const poll = at([...polls].reverse(), a > 5 ? a : 0);
  const id = poll?.id ?? 'none';
  const items = ['x', 'y', 'z'].map((item) => ({ id: item, label: item }));
  switch (verb) {
    case 'poll.open':
      return {
        type: verb,
        kind: at(['dots', 'scale', 'rating'] as const, a) ?? 'dots',
        title: 'Poll',
        items,
        budget: 1 + (b % 4),
        places: b % 3,
        anonymous: yes,
        ...(b === 7 ? { reVoteOf: id, items: items.slice(0, 2) } : {}),
      };
    case 'poll.vote':
      return {
        type: verb,
        poll: id,
        ballot: ballotOf(poll?.kind, made, number),
        ...(b === 6 ? { for: at(PEOPLE, a)?.id ?? '' } : {}),
      };
    case 'poll.tally':
      return {
        type: verb,
        poll: id,
        label: `Table ${a}`,
        people: 1 + a,
        marks: poll?.kind === 'scale' ? { 2: b } : { x: b },
      };
    case 'poll.decide':
      return { type: verb, poll: id, chosen: yes ? ['x'] : [], reason: b > 3 ? 'Because' : '', agreed: yes };
    default:
      return { type: verb as 'poll.close' | 'poll.reveal' | 'poll.cancel', poll: id };
  }
};

const agendaCommand = (session: Session, { verb, a, yes }: Draft): SessionInput => {
  const { current } = machineState(session, 'agenda') as AgendaState;
  if (verb === 'agenda.plan') {
    const rights = { ...NO_RIGHTS, vote: yes, add: !yes };
    return {
      type: verb,
      steps: [
        { title: 'Step', minutes: a, ...(a > 5 ? { rights } : {}) },
        { title: 'Next', minutes: 1 },
      ],
    };
  }
  if (verb === 'agenda.next' || verb === 'agenda.back') return { type: verb, from: a === 7 ? 'none' : current };
  return { type: verb as 'agenda.pause' | 'agenda.resume' };
};

/** Cards that lie on the board of these sessions. */
export const BOARD_CARDS = { card1: 'A code name', card2: 'Another' } as const;

const mapCommand = ({ verb, a, b, yes }: Draft, number: number): SessionInput => {
  const card = at(['card1', 'card2', 'none'], a) ?? 'none';
  if (verb === 'map.name') return { type: verb, card, name: yes ? markOf(number) : '' };
  if (verb === 'map.place')
    return { type: verb, card, place: [a, b], ...(b === 7 ? { for: at(PEOPLE, a)?.id ?? '' } : {}) };
  return { type: 'map.settle', card, how: yes ? 'mean' : 'left', ...(yes ? { place: [a, b] } : {}) };
};

/** What the draft comes to in this session. `number` is that of the command, and of the mark it may bring. */
export const commandOf = (session: Session, made: Draft, number: number): SessionInput => {
  const { verb, a, b, yes } = made;
  if (verb.startsWith('writing.')) return writingCommand(session, made, number);
  if (verb.startsWith('poll.')) return pollCommand(session, made, number);
  if (verb.startsWith('map.')) return mapCommand(made, number);
  if (verb.startsWith('agenda.')) return agendaCommand(session, made);
  const other = at(PEOPLE, b)?.id ?? '';
  switch (verb) {
    case 'timer.start':
    case 'timer.add':
      return { type: verb, seconds: 1 + a };
    case 'hands.raise':
    case 'hands.lower':
      return { type: verb, ...(yes ? { for: other } : {}) };
    case 'hands.call':
      return { type: verb, person: other };
    case 'focus.bring':
      return { type: verb, rect: [a, b, 10, 10], held: yes };
    case 'note.add':
      return { type: verb, text: 'A public note', template: 't', zone: 'z' };
    case 'person.role':
      return { type: verb, person: other, role: yes ? 'participant' : 'facilitator' };
    case 'person.remove':
      return { type: verb, person: a > 5 ? other : 'none' };
    case 'person.add':
      return { type: verb, name: `Guest ${number}` };
    case 'settings.change':
      return { type: verb, settings: { title: `Title ${number}` } };
    default:
      return { type: 'reaction.send', kind: 'clap' };
  }
};
