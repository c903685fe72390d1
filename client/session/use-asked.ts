/**
 * Commands from a dialog, which covers the place where refusals are said: the last refusal, to be shown in the dialog.
 */
import { useState } from 'react';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import type { SessionLink } from './session-context.ts';

export type Ask = (input: SessionInput) => Promise<RefusalCode | undefined>;

export const useAsked = (command: SessionLink['command']): { readonly ask: Ask; readonly refused?: RefusalCode } => {
  const [refused, setRefused] = useState<RefusalCode>();
  const ask: Ask = async (input) => {
    const code = await command(input);
    setRefused(code);
    return code;
  };
  return { ask, ...(refused === undefined ? {} : { refused }) };
};
