/**
 * The list that the picker fills: methods and breaks in the order chosen.
 */
import { useRef, useState } from 'react';
import type { Method } from '../../shared/methods/method.ts';
import { breakItem, methodItem, type PlanItem, scaledItems } from '../../shared/templates/compose.ts';

export interface Plan {
  readonly items: readonly PlanItem[];
  readonly add: (method: Method, preset: string) => void;
  readonly addBreak: () => void;
  readonly remove: (key: string) => void;
  /** By one place; -1 is earlier. */
  readonly move: (key: string, by: 1 | -1) => void;
  readonly setBreak: (key: string, minutes: number) => void;
  /** Everything but breaks in proportion, so that all of it takes the budget. */
  readonly fit: (budget: number) => void;
}

const moved = (items: readonly PlanItem[], key: string, by: 1 | -1): readonly PlanItem[] => {
  const from = items.findIndex((item) => item.key === key);
  const item = items[from];
  const to = from + by;
  if (item === undefined || to < 0 || to >= items.length) return items;
  const others = items.filter((one) => one !== item);
  return [...others.slice(0, to), item, ...others.slice(to)];
};

export const usePlan = (): Plan => {
  const [items, setItems] = useState<readonly PlanItem[]>([]);
  const made = useRef(0);
  const nextKey = (): string => {
    made.current += 1;
    return `t${made.current}`;
  };
  return {
    items,
    add: (method, preset) => {
      const item = methodItem(nextKey(), method, preset);
      setItems((now) => [...now, item]);
    },
    addBreak: () => {
      const item = breakItem(nextKey());
      setItems((now) => [...now, item]);
    },
    remove: (key) => setItems((now) => now.filter((item) => item.key !== key)),
    move: (key, by) => setItems((now) => moved(now, key, by)),
    setBreak: (key, minutes) =>
      setItems((now) => now.map((item) => (item.key === key ? { ...item, minutes: [minutes] } : item))),
    fit: (budget) => setItems((now) => scaledItems(now, budget)),
  };
};
