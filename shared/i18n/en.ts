/**
 * The English catalogue, from which all others take their keys. Words short, kind, concrete; say what to do next.
 */
import { enBoard } from './en-board.ts';
import { enLive } from './en-live.ts';
import { enMethods } from './en-methods.ts';
import { enPages } from './en-pages.ts';
import { enRefusals } from './en-refusals.ts';
import { enReport } from './en-report.ts';

export const en = { ...enReport, ...enRefusals, ...enMethods, ...enPages, ...enBoard, ...enLive } as const;
