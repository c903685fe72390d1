/**
 * Questions from outside (domain.md B.1, user-experience): small groups gather them while nobody speaks, those inside pick
 * some and answer them. What was not answered goes to the board with the harvest.
 */

import { type Actor, canFacilitate } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, Decision } from '../../session/machine.ts';
import { noteText } from '../../session/note-text.ts';
import { actingFor } from '../../session/proxy.ts';
import { textOrder } from '../../text-order.ts';
import type { Bowl, BowlEvent } from './bowl.ts';
import type { Command } from './commands.ts';
import { SATELLITE_PEOPLE } from './rules.ts';
import { isSeated, outsideOf } from './standing.ts';

type Asking = Command<'fishbowl.ask'> | Command<'fishbowl.unask'> | Command<'fishbowl.pick'>;

const happens = (event: BowlEvent): Result<Decision> => ok({ events: [event] });

/** Everybody outside in as few groups of at most four as there can be, about equally large, in text order of their ids. */
export const satellitesOf = (context: Pick<Context, 'people'>, bowl: Bowl): readonly (readonly string[])[] => {
  const outside = outsideOf(bowl, context.people.values())
    .map(({ id }) => id)
    .sort(textOrder);
  const count = Math.ceil(outside.length / SATELLITE_PEOPLE);
  return Array.from({ length: count }, (_, group) => outside.filter((_one, at) => at % count === group));
};

const ask = (context: Context, bowl: Bowl, command: Command<'fishbowl.ask'>, actor: Actor): Result<Decision> => {
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  if (isSeated(bowl, person)) return refuse('bowl.asks-outside');
  const written = noteText(command.text);
  if (!written.ok) return written;
  const text = written.value;
  if (bowl.questions.filter(({ by }) => by === person.id).length >= LIMITS.questionsPerPerson)
    return refuse('bowl.questions-full');
  const question = { id: context.newId(), text, by: person.id, state: 'open' as const };
  return happens({
    type: 'fishbowl.asked',
    bowl: bowl.id,
    question: via === undefined ? question : { ...question, via },
  });
};

/**
 * Refusals: `bowl.no-questions` where none are gathered, `bowl.closed`, `bowl.question-unknown`, `bowl.asks-outside` for who
 * sits inside, `bowl.not-seated` for picking from outside, `bowl.questions-full`, `role.forbidden` for taking back another's,
 * those of a note and of acting for somebody.
 */
export const decideQuestion = (context: Context, bowl: Bowl, command: Asking, actor: Actor): Result<Decision> => {
  if (!bowl.asks) return refuse('bowl.no-questions');
  if (bowl.phase === 'closed') return refuse('bowl.closed');
  if (command.type === 'fishbowl.ask') return ask(context, bowl, command, actor);
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { person } = acting.value;
  const question = bowl.questions.find(({ id }) => id === command.question);
  if (question === undefined) return refuse('bowl.question-unknown');
  if (command.type === 'fishbowl.unask') {
    if (question.by !== person.id && !canFacilitate(actor.role)) return refuse('role.forbidden');
    return happens({ type: 'fishbowl.unasked', bowl: bowl.id, question: question.id });
  }
  if (!isSeated(bowl, person) && !canFacilitate(actor.role)) return refuse('bowl.not-seated');
  return happens({ type: 'fishbowl.picked', bowl: bowl.id, question: question.id, state: command.state });
};
