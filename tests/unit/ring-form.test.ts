/**
 * The form for the ring's notes, on the board and on phones: there as long as the judge takes a note, and no longer.
 */
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { FishbowlPanel } from '../../client/methods/fishbowl/FishbowlPanel.tsx';
import { PhoneTalk } from '../../client/methods/fishbowl/PhoneTalk.tsx';
import type { Visit } from '../../client/net/device.ts';
import { SessionContext, type SessionLink } from '../../client/session/session-context.ts';
import { createValue } from '../../client/ui/value.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { CAST, createStage, type Stage } from './session-world.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage([...CAST]);
  stage.act('fay', { type: 'fishbowl.make', topic: 'Why', variant: 'open', template: 'pond' });
});

const bowl = (): string => stage.parts('ana').fishbowl.bowls[0]?.id ?? '';

const drawn = <P extends object>(part: ComponentType<P>, props: P): string => {
  const link: SessionLink = {
    view: createValue<ReturnType<Stage['view']> | undefined>(stage.view('ana')),
    command: async () => undefined,
    clockOffset: () => 0,
    onReactions: () => () => undefined,
  };
  return renderToStaticMarkup(createElement(SessionContext, { value: link }, createElement(part, props)));
};

const VISIT: Visit = { boardId: 'b', title: '', role: 'participant', participantId: 'ana', sessionToken: '', at: 0 };

/** Whether the form is on the board and on a phone, and what the judge says of a note. */
const forms = (): { readonly board: boolean; readonly phone: boolean; readonly judge: RefusalCode | undefined } => ({
  board: drawn(FishbowlPanel, { templateId: 'pond' }).includes('data-observe'),
  phone: drawn(PhoneTalk, { id: bowl(), forPerson: undefined, visit: VISIT }).includes('data-observe'),
  judge: stage.send('ana', { type: 'fishbowl.observe', bowl: bowl(), kind: 'pattern', text: 'Noticed' }),
});

const THERE = { board: true, phone: true, judge: undefined };
const GONE = { board: false, phone: false, judge: 'bowl.closed' };

describe('[FB31] the form for notes of the ring', () => {
  test('stays after the end until the harvest', () => {
    expect(forms()).toEqual(THERE);
    stage.act('fay', { type: 'fishbowl.close', bowl: bowl() });
    expect(forms()).toEqual(THERE);
    stage.act('fay', { type: 'fishbowl.harvest', bowl: bowl() });
    expect(forms()).toEqual(GONE);
  });

  test('goes with the talk where all read the notes at once', () => {
    stage.act('fay', { type: 'fishbowl.live', bowl: bowl(), live: true });
    expect(forms()).toEqual(THERE);
    stage.act('fay', { type: 'fishbowl.close', bowl: bowl() });
    expect(forms()).toEqual(GONE);
  });
});
