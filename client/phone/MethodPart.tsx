/**
 * A method's part of the page: loaded when it is first shown, and kept for the next time.
 */
import { type ComponentType, lazy, Suspense } from 'react';
import { PHONE_METHODS } from '../methods/phone-registry.ts';
import type { PhoneProps } from '../methods/phone-view.ts';

const PARTS: ReadonlyMap<string, ComponentType<PhoneProps>> = new Map(
  PHONE_METHODS.map(({ id, load }) => [id, lazy(async () => ({ default: await load() }))]),
);

export const MethodPart = ({ method, ...props }: PhoneProps & { readonly method: string }) => {
  const Part = PARTS.get(method);
  return Part ? (
    <Suspense fallback={<p aria-busy="true" />}>
      <Part {...props} />
    </Suspense>
  ) : null;
};
