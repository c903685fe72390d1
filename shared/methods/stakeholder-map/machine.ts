/**
 * The live part of a stakeholder map (domain.md B.3): the history of moves with their reasons, differing views on where a
 * card stands, and real names behind code names.
 *
 * A real name is a secret under `map/name/<card>`: seen by facilitators alone, in no event, no state and no file. Who
 * holds which view is told to facilitators and to oneself; everybody sees how far the views lie apart.
 */
import { type Actor, canFacilitate, canWrite } from '../../access.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, Decision, Machine } from '../../session/machine.ts';
import { type Acting, actingFor } from '../../session/proxy.ts';
import { type Command, type MapCommand, mapCommand } from './commands.ts';
import { rangeOf, type Settled } from './moves.ts';
import { apply, happens, type MapEvent, type MapState, START } from './state.ts';
import { explain, moved } from './told.ts';
import { type MapView, viewFor } from './view.ts';

const place = (context: Context, command: Command<'map.place'>, { person }: Acting): Result<Decision> => {
  const label = context.cardText(command.card);
  if (label === undefined) return refuse('map.card-unknown');
  const [interest, power] = command.place;
  return happens({
    type: 'map.placed',
    card: command.card,
    label,
    person: person.id,
    place: [Math.round(interest), Math.round(power)],
  });
};

const settle = (
  context: Context,
  state: MapState,
  command: Command<'map.settle'>,
  acting: Acting,
): Result<Decision> => {
  const question = state.questions.find(({ card }) => card === command.card);
  const places = Object.values(question?.views ?? {});
  if (question === undefined || (places.length === 0 && command.how !== 'left')) return refuse('map.no-views');
  const to = command.how === 'left' ? null : (command.place ?? null);
  if (command.how !== 'left' && to === null) return refuse('command.invalid');
  const at = context.now;
  const by = acting.person.id;
  const settled: Settled = {
    id: context.newId(),
    card: question.card,
    label: context.cardText(question.card) ?? question.label,
    views: places.length,
    range: rangeOf(places.length === 0 ? [[0, 0]] : places),
    how: command.how,
    place: to,
    by,
    at,
  };
  return happens({ type: 'map.settled', settled });
};

const lead = (
  context: Context,
  state: MapState,
  command: Command<'map.ask' | 'map.settle' | 'map.name' | 'map.date'>,
  acting: Acting,
): Result<Decision> => {
  switch (command.type) {
    case 'map.ask': {
      const label = context.cardText(command.card);
      return label === undefined
        ? refuse('map.card-unknown')
        : happens({ type: 'map.asked', card: command.card, label });
    }
    case 'map.settle':
      return settle(context, state, command, acting);
    case 'map.name': {
      const key = `map/name/${command.card}`;
      const named = { type: 'map.named', card: command.card } as const satisfies MapEvent;
      if (command.name === '') return ok({ events: [named], drop: [key] });
      const label = context.cardText(command.card);
      if (label === undefined) return refuse('map.card-unknown');
      return ok({ events: [{ ...named, label } satisfies MapEvent], keep: { [key]: { text: command.name } } });
    }
    case 'map.date':
      return happens({
        type: 'map.dated',
        dated: { template: command.template, at: context.now, by: acting.person.id },
      });
  }
};

/**
 * Refusals: `role.forbidden`, `session.paused`, `step.forbidden`, `map.card-unknown`, `map.move-unknown`, `map.not-moved`,
 * `map.no-views`, `command.invalid`, and those of acting for somebody.
 */
const decide = (context: Context, state: MapState, command: MapCommand, actor: Actor): Result<Decision> => {
  if (!canWrite(actor.role)) return refuse('role.forbidden');
  const acting = actingFor(context.people, actor, 'for' in command ? command.for : undefined);
  if (!acting.ok) return acting;
  if (command.type === 'map.moved') return moved(context, state, command, acting.value);
  if (command.type === 'map.explain') return explain(context, state, command, actor);
  if (command.type === 'map.place' || command.type === 'map.withdraw') {
    if (context.paused && !canFacilitate(actor.role)) return refuse('session.paused');
    if (command.type === 'map.place') return place(context, command, acting.value);
    return happens({ type: 'map.withdrawn', card: command.card, person: acting.value.person.id });
  }
  if (!canFacilitate(actor.role)) return refuse('role.forbidden');
  return lead(context, state, command, acting.value);
};

export const mapMachine: Machine<MapState, MapCommand, MapEvent, MapView> = {
  name: 'map',
  command: mapCommand,
  start: START,
  decide,
  apply,
  viewFor,
};
