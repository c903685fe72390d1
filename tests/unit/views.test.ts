/**
 * The views of the stakeholder map as geometry: fields are a point and the point is the fields again; what is shown aside never
 * changes what is stored, and never crosses a line that means something.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardSize } from '../../shared/cards/registry.ts';
import { RINGS } from '../../shared/cards/stakeholder.ts';
import type { Card } from '../../shared/document/record.ts';
import { arrange, standingAfter } from '../../shared/methods/arrange.ts';
import { inRect, type Point, sharedView, type View } from '../../shared/methods/method.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { AREA } from '../../shared/methods/stakeholder-map/views/area.ts';
import { GATHER } from '../../shared/methods/stakeholder-map/views/salience.ts';
import { stakeholderViews } from '../../shared/methods/stakeholder-map/views/views.ts';
import { link, stakeholder } from './sample-board.ts';

const viewOf = (id: string): View => {
  const view = stakeholderViews.find((one) => one.id === id);
  if (view === undefined) throw new Error(`there is a view ${id}`);
  return view;
};

const whole = fc.integer({ min: 0, max: 100 });
const someone = fc.record({
  interest: whole,
  power: whole,
  importance: whole,
  affected: whole,
  ring: fc.constantFrom(...RINGS),
  legitimate: fc.boolean(),
  urgent: fc.boolean(),
});
type Someone = typeof someone extends fc.Arbitrary<infer T> ? T : never;

const cardOf = (id: string, { interest, power, ...fields }: Someone): Card => stakeholder(id, interest, power, fields);
const crowd = (most: number) =>
  fc.array(someone, { minLength: 1, maxLength: most }).map((all) => all.map((one, order) => cardOf(`s${order}`, one)));

const only = (view: View, card: Card): Point => {
  const point = view.stand([card], []).get(card.id);
  if (point === undefined) throw new Error('it stands there');
  return point;
};

describe('[SM11] what a card says is a point in the view, and the point says the same', () => {
  test.each(['power-interest', 'importance-influence', 'rainbow', 'salience', 'onion'])('%s', (id) => {
    const view = viewOf(id);
    fc.assert(
      fc.property(someone, (one) => {
        const card = cardOf('s', one);
        const point = only(view, card);
        expect(inRect(point, [AREA[0] - 200, AREA[1] - 200, AREA[2] + 400, AREA[3] + 400])).toBe(true);
        const { place, fields } = view.fromPoint(point, card);
        if (place) expect(place.map(Math.round)).toEqual([one.interest, one.power]);
        const rounded = Object.fromEntries(
          Object.entries(fields ?? {}).map(([name, value]) => [
            name,
            typeof value === 'number' ? Math.round(value) : value,
          ]),
        );
        expect(card.fields).toMatchObject(rounded);
      }),
    );
  });

  test('of the Net-Map is where it was put by hand', () => {
    const view = viewOf('net-map');
    fc.assert(
      fc.property(whole, whole, (across, down) => {
        const card: Card = { ...stakeholder('s', 10, 10), net: [across, down] };
        const back = view.fromPoint(only(view, card), card).net ?? [];
        expect(back.map((value) => Math.round(value * 10) / 10)).toEqual([across, down]);
      }),
    );
  });

  test.each<[string, Point, object]>([
    ['importance-influence', [AREA[0], AREA[1]], { place: [30, 100], fields: { importance: 0 } }],
    ['rainbow', [AREA[0], 1034], { place: [30, 0], fields: { affected: 100 } }],
    ['onion', [696, 603], { fields: { ring: 'key' } }],
    ['onion', [AREA[0] + 5, AREA[1] + 5], { fields: { ring: 'outside' } }],
    ['salience', [696, 565], { place: [30, 80], fields: { legitimate: true, urgent: true } }],
    ['salience', [AREA[0] + 5, 1070], { place: [30, 49], fields: { legitimate: false, urgent: false } }],
  ])('%s at %j says %j', (id, point, said) => {
    expect(viewOf(id).fromPoint(point, stakeholder('s', 30, 80))).toEqual(said);
  });

  test.each(['power-interest', 'importance-influence', 'net-map'])(
    'in %s even who is at a corner stands inside of the frame',
    (id) => {
      const corners = [0, 100].flatMap((across) => [0, 100].map((up): Point => [across, up]));
      const cards = corners.map(([across, up], order) => {
        const card = stakeholder(`s${order}`, across, up, { importance: across });
        return { ...card, net: [across, up] satisfies Card['net'] };
      });
      for (const [name, { shown }] of arrange(viewOf(id), cards, [])) {
        const [width, height] = cardSize('stakeholder', `Text of ${name}`);
        expect(inRect([shown[0] - width / 2, shown[1] - height / 2], AREA)).toBe(true);
        expect(inRect([shown[0] + width / 2, shown[1] + height / 2], AREA)).toBe(true);
      }
    },
  );

  test('every class of salience gathers inside its own part of the circles', () => {
    const view = viewOf('salience');
    for (const [letters, point] of Object.entries(GATHER)) expect(view.cell(point)).toBe(letters);
  });

  test('interest that nobody has said is taken as 50, as in the register', () => {
    expect(viewOf('rainbow').fromPoint([696, 200], stakeholder('s')).place?.[0]).toBe(50);
  });
});

describe('[SM10] a card that lacks what a view needs waits in the tray', () => {
  test.each<[string, Card, boolean]>([
    ['importance-influence', stakeholder('s', 10, 10), false],
    ['importance-influence', stakeholder('s', 10, 10, { importance: 5 }), true],
    ['rainbow', stakeholder('s', 10, 10), false],
    ['onion', stakeholder('s', 10, 10), false],
    ['onion', stakeholder('s', undefined, undefined, { ring: 'key' }), true],
    ['salience', stakeholder('s'), false],
    ['salience', stakeholder('s', 10, 10), true],
    ['net-map', stakeholder('s'), false],
    ['net-map', stakeholder('s', 10, 10), true],
  ])('%s', (id, card, stands) => {
    const view = viewOf(id);
    const shown = arrange(view, [{ ...card, xy: [200, 200] }], []).get('s');
    expect(shown?.exact !== undefined).toBe(stands);
    if (!stands && shown) expect(inRect(shown.shown, view.tray)).toBe(true);
  });

  test('and lies where somebody put it aside', () => {
    const aside: Card = { ...stakeholder('s'), xy: [1_340, 700] };
    expect(arrange(viewOf('rainbow'), [aside], []).has('s')).toBe(false);
  });

  test('a view that is not known counts as none chosen', () => {
    const method = methodById('stakeholder-map');
    expect(sharedView(method, { view: 'hexagon' })?.id).toBe('power-interest');
    expect(sharedView(method, { view: 'onion' })?.id).toBe('onion');
    expect(sharedView(methodById('fishbowl'), {})).toBeUndefined();
  });
});

/** How far two shown cards and the margins of the view lie on each other: across and down, negative when they do not. */
const overlap = ([mx, my]: Point, a: Card, b: Card, at: ReadonlyMap<string, { shown: Point }>): Point => {
  const [sizeA, sizeB] = [cardSize(a.kind, a.text), cardSize(b.kind, b.text)];
  const [x, y] = [at.get(a.id)?.shown, at.get(b.id)?.shown];
  if (!x || !y) throw new Error('both are shown');
  return [
    (sizeA[0] + sizeB[0]) / 2 + mx - Math.abs(x[0] - y[0]),
    (sizeA[1] + sizeB[1]) / 2 + my - Math.abs(x[1] - y[1]),
  ];
};

describe('[SM12] cards that say the same make room for each other', () => {
  test.each(stakeholderViews.map((view) => [view.id, view] as const))('%s: never across a line', (_id, view) => {
    fc.assert(
      fc.property(crowd(40), (cards) => {
        const before = JSON.stringify(cards);
        for (const { exact, shown } of arrange(view, cards, []).values()) {
          if (exact) expect(view.cell(shown)).toBe(view.cell(exact));
          expect(shown.every(Number.isFinite)).toBe(true);
        }
        expect(JSON.stringify(cards)).toBe(before);
      }),
      { numRuns: 25 },
    );
  });

  test('who is alone stands exactly where it says', () => {
    const cards = [stakeholder('a', 20, 80), stakeholder('b', 80, 20)];
    for (const { exact, shown } of arrange(viewOf('power-interest'), cards, []).values()) expect(shown).toEqual(exact);
  });

  test('six with the same numbers can all be read', () => {
    const cards = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
      stakeholder(id, 75, 75, { importance: 75, affected: 80, ring: 'key' }),
    );
    for (const view of stakeholderViews) {
      const at = arrange(view, cards, []);
      const hidden = cards.flatMap((a, order) =>
        cards.slice(order + 1).filter((b) => overlap(view.margin, a, b, at).every((length) => length > 0)),
      );
      expect([view.id, at.size, hidden.map(({ id }) => id)]).toEqual([view.id, 6, []]);
    }
  });

  test('no name is hidden where ten share a class of salience, seven the next and five a third', () => {
    const classes = [
      { power: 80, legitimate: true, urgent: false, many: 10 },
      { power: 20, legitimate: true, urgent: true, many: 7 },
      { power: 20, legitimate: true, urgent: false, many: 5 },
      { power: 80, legitimate: true, urgent: true, many: 2 },
    ];
    const cards = classes.flatMap(({ power, many, ...fields }, row) =>
      Array.from({ length: many }, (_, order) => ({
        ...stakeholder(`s${row}-${order}`, 50, power, fields),
        text: 'Families across the boundary',
      })),
    );
    const view = viewOf('salience');
    const at = arrange(view, cards, []);
    const [, height] = cardSize('stakeholder', cards[0]?.text ?? '');
    // A strip at the rim may be covered, as long as no line of a name is.
    const hides = (a: Card, b: Card): boolean => Math.min(...overlap([0, 0], a, b, at)) > height / 6;
    const hidden = cards.flatMap((a, order) => cards.slice(order + 1).filter((b) => hides(a, b)));
    expect(hidden.map(({ id }) => id)).toEqual([]);
  });

  test('the same on every screen, in whatever order the cards come', () => {
    fc.assert(
      fc.property(crowd(20), (cards) => {
        const links = cards.slice(1).map((card, order) => link(`l${order}`, cards[0]?.id ?? '', card.id));
        for (const view of stakeholderViews) {
          const turned = arrange(view, [...cards].reverse(), [...links].reverse());
          expect([...turned].sort()).toEqual([...arrange(view, cards, links)].sort());
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('[SM12] a drag says only what it moved', () => {
  const card = stakeholder('s', 60, 60, { importance: 40, affected: 80 });

  test('let go where it was taken up, it says what it said, however far aside it was shown', () => {
    fc.assert(
      fc.property(someone, fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }), (one, dx, dy) => {
        const dragged: Card = { ...cardOf('s', one), net: [30, 30] };
        for (const view of stakeholderViews) {
          const [x, y] = only(view, dragged);
          const shown: Point = [x + dx, y + dy];
          if (view.cell(shown) !== view.cell([x, y])) continue;
          const said = standingAfter(view, dragged, shown, shown);
          if (said.place) expect(said.place).toEqual(dragged.place);
          if (said.net) expect(said.net).toEqual(dragged.net);
          expect(dragged.fields).toMatchObject(said.fields ?? {});
        }
      }),
    );
  });

  test('moved along one axis, the other number stays exactly as it was', () => {
    const view = viewOf('power-interest');
    const [x, y] = only(view, card);
    // Shown 30 units aside and 20 down: 2.5 points of interest, 2.1 of power.
    const shown: Point = [x + 30, y + 20];
    expect(standingAfter(view, card, shown, [shown[0] + 240, shown[1] + 10]).place).toEqual([82.5, 60]);
    expect(standingAfter(view, card, shown, [shown[0] + 24, shown[1] - 190]).place?.[0]).toBe(60);
  });

  test('importance and influence changes both, and leaves interest', () => {
    const view = viewOf('importance-influence');
    const from = only(view, card);
    const said = standingAfter(view, card, from, [from[0] + 120, from[1] + 95]);
    expect(said).toEqual({ place: [60, 50], fields: { importance: 50 } });
  });
});
