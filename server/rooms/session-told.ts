/**
 * What each connection was last told of each machine, and what of a view is therefore new to it: a part as a whole, or of a
 * list of talks, markets or polls those that changed. Knows no sockets.
 * Invariant: what was told, put together as shared/protocol/change-view.ts does it, is the view.
 */
import { MACHINES } from '../../shared/session/machines.ts';

/** Machines whose view is one list, with its name. */
const LISTS: ReadonlyMap<string, string> = new Map(
  MACHINES.flatMap(({ name, list }) => (list === undefined ? [] : [[name, list] as const])),
);

/** A part as text, or its entries as texts by id. */
type Told = string | ReadonlyMap<string, string>;

/** Texts of JSON members, `"name":…`. */
export interface News {
  readonly parts: string[];
  readonly entries: string[];
}

type Listed = Readonly<Record<string, readonly { readonly id: string }[] | undefined>>;

/** `same` gives equal texts as one string: a roomful of people is told much alike. */
export const tellPart = (
  known: Map<string, Told>,
  name: string,
  view: unknown,
  news: News,
  same: (text: string) => string,
): void => {
  const list = LISTS.get(name);
  const before = known.get(name);
  if (list === undefined) {
    const text = same(JSON.stringify(view));
    if (before === text) return;
    known.set(name, text);
    news.parts.push(`${JSON.stringify(name)}:${text}`);
    return;
  }
  const entries = (view as Listed)[list] ?? [];
  const texts = new Map(entries.map((entry) => [entry.id, same(JSON.stringify(entry))]));
  known.set(name, texts);
  if (before === undefined || typeof before === 'string') {
    news.parts.push(`${JSON.stringify(name)}:{${JSON.stringify(list)}:[${[...texts.values()].join(',')}]}`);
    return;
  }
  const changed = [...texts].flatMap(([id, text]) => (before.get(id) === text ? [] : [text]));
  const ids = JSON.stringify([...texts.keys()]);
  const isSameList = ids === JSON.stringify([...before.keys()]);
  if (isSameList && changed.length === 0) return;
  const order = isSameList ? '' : `"ids":${ids},`;
  news.entries.push(
    `${JSON.stringify(name)}:{"list":${JSON.stringify(list)},${order}"changed":[${changed.join(',')}]}`,
  );
};
