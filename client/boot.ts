/**
 * The first code of every page. Somebody who opens a board needs the board's code in any case: it is asked for at once,
 * beside the rest, not after it.
 */
void import('./main.tsx');
if (location.pathname.startsWith('/b/')) void import('./board/BoardPage.tsx');
