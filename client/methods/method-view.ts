/**
 * What the client adds to a method: its panel and, if zones alone do not say it, its own face on the board.
 */
import type { ComponentType } from 'react';
import type { Method } from '../../shared/methods/method.ts';

export interface MethodView {
  readonly id: string;
  readonly Panel: ComponentType<{ readonly templateId: string }>;
  readonly Face?: ComponentType<{ readonly method: Method; readonly templateId: string }>;
}
