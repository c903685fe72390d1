/**
 * The report model: what every format is written from. Sections of paragraphs, lists and tables; no markup.
 */
export type Cell = string | number;

export interface Table {
  /** Stable name for a file: `register`, `links`, `notes`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Block =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'list'; readonly items: readonly string[] }
  | { readonly as: 'table'; readonly table: Table };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Report {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
}

export const text = (value: string): Block => ({ as: 'text', text: value });
export const list = (items: readonly string[]): Block => ({ as: 'list', items });
export const table = (value: Table): Block => ({ as: 'table', table: value });
