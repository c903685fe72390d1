/**
 * Who wrote a transaction on this device. Undo tracks all; the binding passes over what the canvas wrote itself.
 */
/** Panels, the card editor and other parts of our own interface. */
export const LOCAL = Symbol('local');
/** The canvas, through the binding. */
export const CANVAS = Symbol('canvas');
/** Many records at once, brought or merged by a panel: a step of undo, but nobody's move of a card. */
export const LAID = Symbol('laid');
