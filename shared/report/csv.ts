/**
 * Table to CSV (RFC 4180), with a byte order mark so that spreadsheets read it as UTF-8,
 * and with texts that begin like a formula made harmless.
 */
import Papa from 'papaparse';
import type { Table } from './report.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** Our own: that of the library lets a formula with a line break pass. */
const FORMULA = /^[=+\-@\t\r]/;

export const tableToCsv = ({ columns, rows }: Table): string =>
  BYTE_ORDER_MARK +
  // The names of the columns are a row as well: without others the library would end it as if one more came.
  Papa.unparse([[...columns], ...rows.map((cells) => [...cells])], { escapeFormulae: FORMULA, newline: '\r\n' });
