/** A page whose speed is watched: who opens it, and what moves in it. */
export interface MeasuredPage {
  readonly name: string;
  readonly path: string;
  /** Of the example network; a visitor when left out. */
  readonly who?: 'fatma' | 'marieke';
  /** What wakes up in it: nothing (only the search box of the frame moves), something, or something with Apollo Client. */
  readonly wakes?: 'AN_ISLAND' | 'A_LIVE_ISLAND';
  /** Whether search engines are meant to find it. */
  readonly isFound?: true;
}

const meeting = '/bijeenkomsten/expertiselab-voorjaar-2027';

/** The first screens, what people come for, and each kind of page by what wakes up in it. */
export const measuredPages: readonly MeasuredPage[] = [
  { name: 'home', path: '/', isFound: true },
  { name: 'home, in English', path: '/en', isFound: true },
  { name: 'search', path: '/zoeken?q=school' },
  { name: 'knowledge', path: '/kennis', isFound: true },
  { name: 'an item', path: '/kennis/academie-voor-patient-en-mantelzorger', isFound: true },
  { name: 'a meeting', path: meeting, isFound: true },
  { name: 'a body with its years', path: '/verbanden/alliantie', wakes: 'AN_ISLAND', isFound: true },
  { name: 'a professional’s first page', path: '/mijn', who: 'fatma' },
  { name: 'a meeting with my seat', path: meeting, who: 'fatma', wakes: 'A_LIVE_ISLAND' },
  { name: 'the same in English', path: `/en${meeting}`, who: 'fatma', wakes: 'A_LIVE_ISLAND' },
  { name: 'the desk of the coordinator', path: '/bureau', who: 'marieke' },
];

/** Bytes of compressed JavaScript that a page may take, without the headers of its answers. */
export function mostScript({ wakes }: MeasuredPage): number {
  if (wakes === 'A_LIVE_ISLAND') return 140_000;
  return wakes === 'AN_ISLAND' ? 90_000 : 8_000;
}

/** Requests that a page may take: itself, styles, two kinds of letters, a script, and what its islands are made of. */
export function mostRequests({ wakes }: MeasuredPage): number {
  if (wakes === 'A_LIVE_ISLAND') return 14;
  return wakes === 'AN_ISLAND' ? 12 : 5;
}
