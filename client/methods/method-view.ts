/**
 * What the client adds to a method: its panel and, if zones alone do not say it, its own face on the board and on the
 * projector, and marks on the cards that its views lay out.
 */
import type { ComponentType, ReactNode } from 'react';
import type { Card } from '../../shared/document/record.ts';
import type { Method, View } from '../../shared/methods/method.ts';

export interface MethodView {
  readonly id: string;
  readonly Panel: ComponentType<{ readonly templateId: string }>;
  /** What the form of a card that lies in the method's template says besides its fields. */
  readonly CardMore?: ComponentType<{ readonly card: Card }>;
  /** Floats over the board as long as a template of the method lies on it. */
  readonly Float?: ComponentType;
  readonly Face?: ComponentType<{ readonly method: Method; readonly templateId: string }>;
  /** Beside the board on the projector while it shows this template; `children` is what stands there otherwise. */
  readonly Screen?: ComponentType<{ readonly templateId: string; readonly children: ReactNode }>;
  /** Over the board on the projector while it shows this template; nothing as long as the board itself is to be seen. */
  readonly Stage?: ComponentType<{ readonly templateId: string }>;
  /** What a card wears while a view of the method shows it. */
  readonly Mark?: ComponentType<{ readonly card: Card; readonly view: View }>;
}
