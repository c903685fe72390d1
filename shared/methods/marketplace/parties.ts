/**
 * Groups that rotate over the stalls, each on a fixed route, and hosts who relieve each other (domain.md B.2 a). Pure.
 */
import { textOrder } from '../../text-order.ts';
import { isOpenIn, type Market, type Party, type Stall } from './market.ts';

type Plan = Pick<Market, 'stalls' | 'rounds'>;

/**
 * Routes of so many groups: stall by round, '' where no stall is open. Nobody sees a stall twice before all others, and
 * a round's groups are spread over its stalls as evenly as can be.
 */
export const routesOf = ({ stalls, rounds }: Plan, groups: number): readonly (readonly string[])[] => {
  const routes: string[][] = Array.from({ length: groups }, () => []);
  for (const [at, { no }] of rounds.entries()) {
    const load = new Map<string, number>();
    for (const [group, route] of routes.entries()) {
      const distance = (stall: Stall): number =>
        (stalls.indexOf(stall) - group - at + 2 * stalls.length * groups) % stalls.length;
      const seen = ({ id }: Stall): number => route.filter((one) => one === id).length;
      const [next] = stalls
        .filter((stall) => isOpenIn(stall, no))
        .sort(
          (a, b) => seen(a) - seen(b) || (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0) || distance(a) - distance(b),
        );
      route.push(next?.id ?? '');
      if (next) load.set(next.id, (load.get(next.id) ?? 0) + 1);
    }
  }
  return routes;
};

/** Where the group of this person is due; undefined for who is in none, or has no stall in that round. */
export const stallOfParty = ({ parties }: Pick<Market, 'parties'>, person: string, round: number): string | undefined =>
  parties.find(({ people }) => people.includes(person))?.route[round - 1] || undefined;

export const partyOf = ({ parties }: Pick<Market, 'parties'>, person: string): Party | undefined =>
  parties.find(({ people }) => people.includes(person));

/** Deals people out to so many groups, so that those of one organisation come into different ones. */
export const dealt = (
  people: readonly { readonly id: string; readonly group: string }[],
  groups: number,
): readonly (readonly string[])[] => {
  const inOrder = [...people].sort((a, b) => textOrder(a.group, b.group) || textOrder(a.id, b.id));
  return Array.from({ length: groups }, (_, group) =>
    inOrder.filter((_person, at) => at % groups === group).map(({ id }) => id),
  );
};

/**
 * Who has the duty in which round: each host of a stall takes a run of the rounds in which it is open, so that two swap
 * after half of them and both get to visit. Stalls with one host are left out.
 */
export const reliefPlan = ({
  stalls,
  rounds,
}: Plan): readonly { readonly round: number; readonly stall: string; readonly person: string }[] =>
  stalls
    .filter(({ hosts }) => hosts.length > 1)
    .flatMap((stall) => {
      const open = rounds.map(({ no }) => no).filter((no) => isOpenIn(stall, no));
      return open.flatMap((round, at) => {
        const person = stall.hosts[Math.floor((at * stall.hosts.length) / open.length)];
        return person === undefined ? [] : [{ round, stall: stall.id, person }];
      });
    });
