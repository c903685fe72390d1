/**
 * The client's side of offers and needs.
 */
import type { MethodView } from '../method-view.ts';
import { Columns } from './Columns.tsx';
import { ExchangePanel } from './ExchangePanel.tsx';

export const exchangeView: MethodView = { id: 'exchange', Panel: ExchangePanel, Face: Columns };
