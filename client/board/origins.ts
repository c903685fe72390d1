/**
 * Who wrote a transaction on this device. Undo tracks both; the binding passes over what the canvas wrote itself.
 */
/** Panels, the card editor and other parts of our own interface. */
export const LOCAL = Symbol('local');
/** The canvas, through the binding. */
export const CANVAS = Symbol('canvas');
