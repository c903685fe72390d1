/**
 * Whatever people send to a fishbowl in whatever order: one person a chair and one chair a person, no more than there are chairs,
 * only who sits speaks and only while as many chairs are free as must be at the start of a turn, nobody waits on a chair, and
 * what somebody noticed is read by nobody else before the harvest.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FishbowlInput } from '../../shared/methods/fishbowl/commands.ts';
import type { FishbowlState } from '../../shared/methods/fishbowl/machine.ts';
import { ROUNDS, VARIANT_IDS } from '../../shared/methods/fishbowl/rules.ts';
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
import { CAST, createWorld } from '../unit/session-world.ts';

const WHO = ['fay', 'ana', 'ben', 'cem', 'dot', 'obi'] as const;
const VERBS = [
  ...['sit', 'sit', 'sit', 'leave', 'queue', 'unqueue', 'tap', 'open', 'turn-start', 'turn-start', 'turn-end', 'swap'],
  ...['take-chair', 'seat-starters', 'round', 'observe', 'live', 'harvest', 'ask', 'pick', 'close'],
] as const;

const draft = fc.record({
  who: fc.constantFrom(...WHO),
  whom: fc.constantFrom(...WHO),
  acts: fc.boolean(),
  verb: fc.constantFrom(...VERBS),
  n: fc.nat(9),
});
type Draft = typeof draft extends fc.Arbitrary<infer One> ? One : never;

/** Most leave leading to who facilitates; some do not. */
const LED: readonly string[] = ['open', 'swap', 'take-chair', 'seat-starters', 'round', 'live', 'harvest', 'close'];
const senderOf = ({ who, verb, n }: Draft): string => (LED.includes(verb) && n > 0 ? 'fay' : who);

const made = fc.record({
  variant: fc.constantFrom(...VARIANT_IDS),
  seats: fc.integer({ min: 1, max: 4 }),
  keepEmpty: fc.nat(2),
  // People named twice, and more of them than chairs.
  starters: fc.array(fc.constantFrom(...WHO), { maxLength: 6 }),
  groups: fc.array(fc.array(fc.constantFrom(...WHO), { maxLength: 4 }), { maxLength: 3 }),
});

const bowlIn = (session: Session) => (machineState(session, 'fishbowl') as FishbowlState).bowls[0];

const commandOf = (session: Session, { whom, acts, verb, n }: Draft, number: number): FishbowlInput => {
  const bowl = bowlIn(session);
  const more = {
    out: whom,
    kind: verb === 'round' ? ROUNDS[n % ROUNDS.length] : 'pattern',
    text: `MARK${number}.`,
    live: n > 7,
    question: bowl?.questions[n]?.id ?? 'none',
    state: 'picked',
  };
  return {
    type: `fishbowl.${verb}`,
    bowl: bowl?.id ?? 'none',
    ...more,
    ...(acts ? { for: whom } : {}),
  } as FishbowlInput;
};

const check = (session: Session): void => {
  const bowl = bowlIn(session);
  if (bowl === undefined) return;
  const sitting = bowl.chairs.filter((person) => person !== null);
  expect(new Set(sitting).size).toBe(sitting.length);
  expect(sitting.filter((person) => session.people.get(person)?.role !== 'participant')).toEqual([]);
  expect(Object.keys(bowl.satSince).sort()).toEqual([...sitting].sort());
  expect(bowl.queue.filter(({ person }) => sitting.includes(person))).toEqual([]);
  if (bowl.turn) expect(sitting).toContain(bowl.turn.person);
  if (bowl.round?.kind === 'satellites') expect(bowl.turn).toBeNull();
  for (const [key, note] of session.secrets) {
    const { author, via, text } = note as { author: string; via?: string; text: string };
    for (const { id, role } of session.people.values()) {
      const sees = JSON.stringify(viewFor(session, { participantId: id, role }).parts.fishbowl).includes(text);
      expect([key, id, sees]).toEqual([key, id, id === author || id === via]);
    }
  }
};

test('[FB1] [FB2] [FB5] [FB8] chairs, turns and notes keep their rules whatever is sent', () => {
  fc.assert(
    fc.property(made, fc.array(draft, { minLength: 20, maxLength: 60 }), (bowl, drafts) => {
      const world = createWorld();
      const people = CAST.map((person) => (person.id === 'dot' ? { ...person, scribe: 'ana' } : person));
      let session = newSession({ settings: newSettings('Board', 'en'), people });
      const send = (who: string, command: FishbowlInput): void => {
        const role = session.people.get(who)?.role ?? 'observer';
        const before = bowlIn(session)?.turn;
        const decision = decide(session, command, { participantId: who, role }, world);
        if (!decision.ok) return;
        session = applySecrets(decision.value.events.reduce<Session>(apply, session), decision.value);
        const now = bowlIn(session);
        if (now?.turn && now.turn !== before && command.type === 'fishbowl.turn-start')
          expect(now.chairs.filter((person) => person !== null).length).toBeLessThanOrEqual(
            Math.max(1, now.chairs.length - now.keepEmpty),
          );
        check(session);
      };
      send('fay', { type: 'fishbowl.make', topic: 'Why', ...bowl });
      drafts.forEach((one, number) => {
        world.now += 1_000;
        send(senderOf(one), commandOf(session, one, number));
      });
    }),
    { numRuns: 60 },
  );
});
