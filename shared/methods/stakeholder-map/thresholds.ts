/**
 * From where on a number of the stakeholder map counts as high (domain.md B.3). One place, so that faces, views and
 * readings draw the same lines.
 */

/** Power, interest or importance: the line at 50. */
export const HIGH = 50;
/** Power that a tie must reach to count as access to power. */
export const POWERFUL = 70;
/** How hard "highly affected" is. */
export const HIGHLY_AFFECTED = 70;
