/**
 * The icons of what is live, in the line of the board's icons: 20 px grid, one stroke.
 */
const PATHS = {
  raise:
    'M6.500 10.500V6a1.200 1.200 0 012.400 0v3.500M8.900 9V4a1.200 1.200 0 012.400 0v5m0-4a1.200 1.200 0 012.400 0v5.500m0-3a1.200 1.200 0 012.300 0V12c0 3-1.900 5.500-5 5.500-2.400 0-3.700-1.200-4.800-3L4 11.400c.700-1.100 1.900-.900 2.500.100z',
  clap: 'M7 9l3.500-3.500M8.500 12.500l4.500-4.500M11 14.500l4-4M5 11l4 5.500c2 1.500 5 1 6.500-1s1.500-4 .500-6L14 6.500M4 4l1.500 1.500M8 2.500V4.500M2.500 8h2',
  heart:
    'M10 16.500S3.500 12.500 3.500 8A3.500 3.500 0 0110 6.200 3.500 3.500 0 0116.500 8c0 4.500-6.500 8.500-6.500 8.500z',
  idea: 'M7.500 14h5M8 16.500h4M7.500 14c0-2-2.500-3-2.500-6a5 5 0 0110 0c0 3-2.500 4-2.500 6',
  question: 'M7 7.500A3 3 0 0110 4.500c1.800 0 3 1.200 3 2.700 0 2.300-3 2.500-3 5M10 15.500v.100',
  slower: 'M4 6l6 5 6-5M4 11l6 5 6-5',
  fold: 'M5 8l5 5 5-5',
  back: 'M12 5l-5 5 5 5',
  more: 'M4.500 10h.100M10 10h.100M15.500 10h.100',
  writing: 'M4 16l1-4 8-8 3 3-8 8zM11 6l3 3M12 16.500h4',
  dots: 'M6 6.500a1.500 1.500 0 100-.100M13 6.500a1.500 1.500 0 100-.100M6 13.500a1.500 1.500 0 100-.100M13 13.500a1.500 1.500 0 100-.100',
  scale: 'M3 13h14M4 10v3M7 8v5M10 6v7M13 8v5M16 10v3',
  rating: 'M10 3.500l2 4.300 4.700.500-3.500 3.200 1 4.700L10 13.800l-4.200 2.400 1-4.700-3.500-3.200 4.700-.500z',
  person:
    'M8 9a2.700 2.700 0 100-5.400A2.700 2.700 0 008 9zM3 16c.400-2.800 2.300-4.200 5-4.200M12 15l1-3 4-4 1.500 1.500-4 4z',
  park: 'M5 4h10v12H5zM8.500 13.500v-7h2.300a2 2 0 010 4H8.500',
  past: 'M4 10a6 6 0 106-6c-2.500 0-4.500 1.500-5.500 3.500M4 4v3.500h3.500M10 7v3.500l2.500 1.500',
} as const;

export type LiveIconName = keyof typeof PATHS;

export const LiveIcon = ({ name }: { readonly name: LiveIconName }) => (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
