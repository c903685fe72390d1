/**
 * The fishbowl (docs/spec/fishbowl.md): its rules on chairs, queue and turns, and the figures of whole recorded talks.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../shared/access.ts';
import type { FishbowlInput } from '../../shared/methods/fishbowl/commands.ts';
import type { FishbowlState } from '../../shared/methods/fishbowl/machine.ts';
import { bowlReading } from '../../shared/methods/fishbowl/view.ts';
import type { Person } from '../../shared/session/roster.ts';
import {
  apply,
  applySecrets,
  decide,
  machineState,
  newSession,
  type Session,
  viewFor,
} from '../../shared/session/session.ts';
import { newSettings } from '../../shared/session/settings.ts';
import { person } from './sample-board.ts';
import { createWorld } from './session-world.ts';

const host: Actor = { participantId: 'f', role: 'facilitator' };

/** A session on which commands are tried one after the other. */
const stage = (people: readonly Person[]) => {
  const world = createWorld();
  let session: Session = newSession({ settings: newSettings('Title', 'en'), people });
  return {
    at: (seconds: number): void => {
      world.now = 1_000_000 + seconds * 1_000;
    },
    act: (command: FishbowlInput, actor: Actor): string | undefined => {
      const decision = decide(session, command, actor, world);
      if (!decision.ok) return decision.error.code;
      session = applySecrets(decision.value.events.reduce<Session>(apply, session), decision.value);
      return undefined;
    },
    session: (): Session => session,
    bowl: () => {
      const bowl = (machineState(session, 'fishbowl') as FishbowlState).bowls.at(-1);
      if (bowl === undefined) throw new Error('no bowl');
      return bowl;
    },
  };
};

interface RecordedBowl {
  readonly id: string;
  readonly variant: string;
  readonly topic: string;
  readonly seats: number;
  readonly keepEmpty: number;
  readonly maxTurnSec: number;
  readonly timeBoxMin: number;
  readonly eligible: readonly string[];
  readonly rules: {
    readonly groups?: readonly (readonly string[])[];
    readonly symbolicSeat?: { readonly label: string };
  };
  readonly events: readonly {
    readonly t: number;
    readonly type: string;
    readonly participantId: string;
    readonly outId?: string;
  }[];
  readonly expected: Record<string, unknown>;
}
interface Recorded {
  readonly participants: readonly {
    readonly id: string;
    readonly name: string;
    readonly boardRole: string;
    readonly gender: 'f' | 'm';
  }[];
  readonly fishbowls: readonly RecordedBowl[];
}

const scenarios = readdirSync('tests/scenarios').filter((file) => file.endsWith('.json'));
const roleOf = (boardRole: string) =>
  boardRole === 'participant' ? 'participant' : boardRole === 'observer' ? 'observer' : 'facilitator';

const recordings = scenarios.flatMap((file) => {
  const scenario = JSON.parse(readFileSync(`tests/scenarios/${file}`, 'utf8')) as Recorded;
  return scenario.fishbowls.map((bowl) => [`${file} ${bowl.id} (${bowl.variant})`, scenario, bowl] as const);
});

const COMMANDS: Readonly<
  Record<string, (id: string, event: RecordedBowl['events'][number]) => FishbowlInput | undefined>
> = {
  sit: (bowl, { participantId }) => ({ type: 'fishbowl.sit', bowl, for: participantId }),
  leave: (bowl, { participantId }) => ({ type: 'fishbowl.leave', bowl, for: participantId }),
  queue: (bowl, { participantId }) => ({ type: 'fishbowl.queue', bowl, for: participantId }),
  unqueue: (bowl, { participantId }) => ({ type: 'fishbowl.unqueue', bowl, for: participantId }),
  tap: (bowl, { participantId, outId }) => ({ type: 'fishbowl.tap', bowl, out: outId ?? '', for: participantId }),
  open: (bowl) => ({ type: 'fishbowl.open', bowl }),
  close: (bowl) => ({ type: 'fishbowl.close', bowl }),
  'turn-start': (bowl, { participantId }) => ({ type: 'fishbowl.turn-start', bowl, for: participantId }),
  'turn-end': (bowl) => ({ type: 'fishbowl.turn-end', bowl }),
};

describe('recorded talks', () => {
  test.each(recordings)('%s gives its figures', (_name, scenario, recorded) => {
    const people = scenario.participants.map(({ id, boardRole, gender }) => ({
      ...person(id, { role: roleOf(boardRole) }),
      gender,
    }));
    const { act, at, bowl, session } = stage([...people, person('f', { role: 'facilitator' })]);
    const { topic, variant, seats, keepEmpty, maxTurnSec, timeBoxMin, eligible, rules } = recorded;
    const symbolic = rules.symbolicSeat?.label ?? '';
    const groups = (rules.groups ?? []).map((group) => [...group]);
    const made = {
      topic,
      variant,
      seats,
      keepEmpty,
      maxTurnSec,
      timeBoxMin,
      symbolic,
      groups,
      eligible: [...eligible],
    };
    expect(act({ type: 'fishbowl.make', ...made }, host)).toBeUndefined();
    const refused: unknown[] = [];
    let swapped = false;
    for (const event of recorded.events) {
      at(event.t);
      if (event.type === 'group-swap') {
        // Everybody has gone already: the swap seats the next group, whose recorded "sit" come after it.
        refused.push(act({ type: 'fishbowl.swap', bowl: bowl().id }, host));
        swapped = true;
        continue;
      }
      if (event.type === 'overrun' || (event.type === 'sit' && swapped && bowl().chairs.includes(event.participantId)))
        continue;
      const command = COMMANDS[event.type]?.(bowl().id, event);
      if (command) refused.push(act(command, host));
    }
    expect(refused.filter((code) => code !== undefined)).toEqual([]);
    expect(bowlReading(session(), bowl())).toEqual(recorded.expected);
  });
});

const talk = (made: Partial<Extract<FishbowlInput, { type: 'fishbowl.make' }>> = {}) => {
  const crowd = ['a', 'b', 'c', 'd', 'e'].map((id) => person(id));
  const staged = stage([person('f', { role: 'facilitator' }), person('o', { role: 'observer' }), ...crowd]);
  staged.act({ type: 'fishbowl.make', topic: 'Why', variant: 'open', seats: 3, keepEmpty: 1, ...made }, host);
  const { id: bowl } = staged.bowl();
  const as = (id: string): Actor => ({
    participantId: id,
    role: id === 'f' ? 'facilitator' : id === 'o' ? 'observer' : 'participant',
  });
  return {
    ...staged,
    id: bowl,
    as,
    does: (
      who: string,
      verb:
        | 'sit'
        | 'leave'
        | 'queue'
        | 'turn-start'
        | 'turn-end'
        | 'open'
        | 'close'
        | 'swap'
        | 'take-chair'
        | 'harvest',
    ) => staged.act({ type: `fishbowl.${verb}`, bowl } as FishbowlInput, as(who)),
  };
};

describe('chairs', () => {
  test('[FB1] the last chair has one winner; the other keeps the place in the queue', () => {
    const { does, bowl } = talk({ seats: 2, keepEmpty: 0 });
    expect([does('a', 'sit'), does('b', 'queue'), does('c', 'queue')]).toEqual([undefined, undefined, undefined]);
    expect(does('b', 'sit')).toBeUndefined();
    expect(does('c', 'sit')).toBe('bowl.full');
    expect(bowl().queue.map((hand) => hand.person)).toEqual(['c']);
  });
  test.each(['f', 'o'])('[FB2] %s, who facilitates or observes, does not sit', (who) => {
    expect(talk().does(who, 'sit')).toBe('bowl.not-eligible');
  });
  test('[FB3] nobody takes the symbolic chair', () => {
    const { act, id, as } = talk({ symbolic: 'Who has no tap' });
    expect(act({ type: 'fishbowl.sit', bowl: id, seat: 'symbolic' }, as('a'))).toBe('bowl.symbolic');
  });
  test('[FB4] by group: only who is called sits, and a swap moves all at once', () => {
    const { does, bowl } = talk({
      variant: 'closed-rotating',
      keepEmpty: 0,
      groups: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    expect(does('c', 'sit')).toBe('bowl.not-called');
    does('a', 'sit');
    expect(does('f', 'swap')).toBeUndefined();
    expect(bowl().chairs).toEqual(['c', 'd', null]);
    expect(does('a', 'sit')).toBe('bowl.not-called');
  });
});

describe('turns', () => {
  test('[FB5] only who sits may speak, one at a time, while chairs are free', () => {
    const { does } = talk();
    for (const who of ['a', 'b', 'c']) does(who, 'sit');
    expect(does('a', 'turn-start')).toBe('bowl.not-open');
    does('f', 'open');
    expect(does('d', 'turn-start')).toBe('bowl.not-seated');
    expect(does('a', 'turn-start')).toBe('bowl.chair-must-open');
    does('c', 'leave');
    expect(does('a', 'turn-start')).toBeUndefined();
    expect(does('b', 'turn-start')).toBe('bowl.turn-runs');
    expect(does('b', 'turn-end')).toBe('role.forbidden');
    expect(does('a', 'turn-end')).toBeUndefined();
    expect(does('a', 'turn-end')).toBe('bowl.no-turn');
  });
  test('[FB6] who leaves in the middle of a turn ends it', () => {
    const { does, at, bowl } = talk();
    does('a', 'sit');
    does('f', 'open');
    does('a', 'turn-start');
    at(42);
    does('a', 'leave');
    expect(bowl().turns).toMatchObject([{ person: 'a', startSec: 0, durationSec: 42 }]);
  });
  test('[FB7] a visitor goes back to the ring after what they had to say', () => {
    const { does, bowl } = talk({ variant: 'leave-after-contribution' });
    does('a', 'sit');
    does('f', 'open');
    does('a', 'turn-start');
    does('a', 'turn-end');
    expect(bowl().chairs).toEqual([null, null, null]);
  });
});

describe('what is shown', () => {
  test('[FB8] observations reach nobody else before the harvest, and then the board', () => {
    const { act, id, as, does, session } = talk();
    act({ type: 'fishbowl.observe', bowl: id, kind: 'tension', text: 'MARKER' }, as('o'));
    for (const who of ['f', 'a']) expect(JSON.stringify(viewFor(session(), as(who)))).not.toContain('MARKER');
    expect(JSON.stringify(viewFor(session(), as('o')))).toContain('MARKER');
    expect(does('a', 'harvest')).toBe('role.forbidden');
    expect(does('f', 'harvest')).toBeUndefined();
    expect(session().secrets.size).toBe(0);
  });
  test('[FB9] who spoke how long is known to facilitators and to each of themselves', () => {
    const { does, at, session, as } = talk();
    does('a', 'sit');
    does('f', 'open');
    does('a', 'turn-start');
    at(30);
    does('a', 'turn-end');
    const view = (who: string) => viewFor(session(), as(who)).parts.fishbowl.bowls[0];
    expect(view('f')?.airtimeSec).toEqual({ a: 30 });
    expect(view('b')?.airtimeSec).toBeUndefined();
    expect(view('b')?.turns[0]).not.toHaveProperty('person');
    expect([view('a')?.mySeconds, view('b')?.mySeconds]).toEqual([30, 0]);
  });
});
