/**
 * The methods that have live state of their own: their machines, commands and views. Listed here, taken from here by the
 * session.
 */
import { type AnyMachine, anyMachine } from '../session/machine.ts';
import type { ExchangeInput } from './exchange/commands.ts';
import type { ExchangeView } from './exchange/exchange.ts';
import { exchangeMachine } from './exchange/machine.ts';
import type { FishbowlInput } from './fishbowl/commands.ts';
import { fishbowlMachine } from './fishbowl/machine.ts';
import type { FishbowlView } from './fishbowl/view.ts';
import type { MarketInput } from './marketplace/commands.ts';
import { marketMachine } from './marketplace/machine.ts';
import type { MarketsView } from './marketplace/view.ts';
import type { MapInput } from './stakeholder-map/commands.ts';
import { mapMachine } from './stakeholder-map/machine.ts';
import type { MapView } from './stakeholder-map/view.ts';
import { type IntentionView, intentionMachine } from './strategic-intention/machine.ts';
import type { IntentionInput } from './strategic-intention/state.ts';

export const LIVE_METHODS: readonly AnyMachine[] = [
  anyMachine(fishbowlMachine),
  anyMachine(marketMachine),
  anyMachine(exchangeMachine),
  anyMachine(mapMachine),
  anyMachine(intentionMachine),
];

/** What one person sees of each. */
export interface LiveParts {
  readonly fishbowl: FishbowlView;
  readonly market: MarketsView;
  readonly map: MapView;
  readonly intention: IntentionView;
  readonly exchange: ExchangeView;
}

export type LiveInput = FishbowlInput | MarketInput | ExchangeInput | MapInput | IntentionInput;
