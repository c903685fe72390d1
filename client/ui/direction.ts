/**
 * Which way the page is written, for parts that do not take it from their surroundings.
 */
export const direction = (): 'ltr' | 'rtl' => (document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr');
