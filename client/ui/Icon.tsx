/**
 * The icons, drawn by us on a 20 px grid with one stroke width.
 */
const PATHS = {
  select: 'M5 3l10 7-4.5 1L13 16l-2.200 1L8.500 12 5 15z',
  hand: 'M7 10V5.500a1.300 1.300 0 012.600 0V9m0-5a1.300 1.300 0 012.600 0v5m0-3.500a1.300 1.300 0 012.600 0V12c0 3-1.800 5-4.600 5-2.200 0-3.200-1-4.400-3L4 11.200c.800-1 1.900-.800 3 .300',
  note: 'M4 4h12v8l-4 4H4zM12 16v-4h4',
  stakeholder: 'M10 9.500a3 3 0 100-6 3 3 0 000 6zM4.500 16.500c.500-3 2.700-4.500 5.500-4.500s5 1.500 5.500 4.500z',
  link: 'M4 15c2-7 7-9 11-9M11.500 3.500L15 6l-2.800 3.300',
  text: 'M5 6V4h10v2M10 4v12M8 16h4',
  draw: 'M4 16l1-4 8-8 3 3-8 8zM11 6l3 3',
  picture:
    'M3.500 4.500h13v11h-13zM3.500 13l4-4 3.500 3.500 2-2 3.500 3M12.500 7.500a.800.800 0 100 1.600.800.800 0 000-1.600z',
  rectangle: 'M4 5h12v10H4z',
  ellipse:
    'M10 4.500c3.600 0 6.500 2.400 6.500 5.500s-2.900 5.500-6.500 5.500S3.500 13.100 3.500 10 6.400 4.500 10 4.500z',
  eraser: 'M8 16l-4-4 8-8 4.500 4.500L9 16zM7 9l4.500 4.500M8 16h8',
  undo: 'M7 5L3.500 8.500 7 12M4 8.500h7.500a4 4 0 010 8H8',
  redo: 'M13 5l3.500 3.500L13 12M16 8.500H8.500a4 4 0 000 8H12',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4',
  close: 'M5 5l10 10M15 5L5 15',
  trash: 'M4 6h12M8 6V4h4v2M6 6l.700 10h6.600L14 6M8.500 9v4.500M11.500 9v4.500',
  lock: 'M5.500 9h9v7h-9zM7.500 9V6.500a2.500 2.500 0 015 0V9',
  unlock: 'M5.500 9h9v7h-9zM7.500 9V6.500a2.500 2.500 0 014.800-1',
  panel: 'M4 4h12v12H4zM11.500 4v12',
  download: 'M10 3v9M6.500 9L10 12.500 13.500 9M4 16h12',
  move: 'M10 3v14M3 10h14M10 3L8 5M10 3l2 2M10 17l-2-2M10 17l2-2M3 10l2-2M3 10l2 2M17 10l-2-2M17 10l-2 2',
  home: 'M4 9l6-5 6 5v7H4zM8.500 16v-4h3v4',
  settings: 'M4 6h6M14 6h2M4 14h2M10 14h6M12 4v4M8 12v4',
  group: 'M4 4h5v5H4zM11 4h5v5h-5zM4 11h5v5H4zM11 11h5v5h-5z',
  swap: 'M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3',
  list: 'M7 5h9M7 10h9M7 15h9M4 5h.010M4 10h.010M4 15h.010',
  play: 'M6 4l10 6-10 6z',
  pause: 'M7 4v12M13 4v12',
  back: 'M12 5l-5 5 5 5',
  skip: 'M5 5l6 5-6 5zM14 5v10',
  clock: 'M10 3.500a6.500 6.500 0 100 13 6.500 6.500 0 000-13zM10 6.500V10l2.500 1.500',
  gather: 'M10 7.500a2.500 2.500 0 100 5 2.500 2.500 0 000-5zM3 3l3 3M17 3l-3 3M3 17l3-3M17 17l-3-3',
  eye: 'M2.500 10c2-3.500 4.500-5 7.500-5s5.500 1.500 7.500 5c-2 3.500-4.500 5-7.500 5s-5.500-1.500-7.500-5zM10 8a2 2 0 100 4 2 2 0 000-4z',
  screen: 'M3 4h14v10H3zM7 17h6M10 14v3',
  sound: 'M4 8v4h3l4 3V5L7 8zM13.500 7.500a3.500 3.500 0 010 5',
  more: 'M4.500 9.500a.500.500 0 100 1 .500.500 0 000-1zM10 9.500a.500.500 0 100 1 .500.500 0 000-1zM15.500 9.500a.500.500 0 100 1 .500.500 0 000-1z',
  people:
    'M7.500 9a2.500 2.500 0 100-5 2.500 2.500 0 000 5zM3 16c.400-2.600 2.200-4 4.500-4s4.100 1.400 4.500 4M13 9.500a2 2 0 100-4M14.500 12.200c1.500.500 2.300 1.800 2.500 3.800',
  template: 'M4 4h12v12H4zM4 8h12M10 8v8',
  up: 'M5 12l5-5 5 5',
  down: 'M5 8l5 5 5-5',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
