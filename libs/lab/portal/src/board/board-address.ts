import type { LabOutcome, LabProjectFilter, Theme } from '@verbonden/shared/web/schema';

/** The themes of the knowledge base. */
const themes: readonly Theme[] = [
  'AWARENESS',
  'COLLABORATION',
  'FAMILY_APPROACH',
  'GRIEF',
  'IDENTIFICATION',
  'PARTICIPATION',
  'PEER_CONTACT',
  'POLICY',
  'RESPITE',
  'SCHOOL_POLICY',
  'SUPPORT',
];

/** Outcomes as they stand in the address. */
const outcomeNames: Readonly<Record<LabOutcome, string>> = {
  SUPPORTS: 'werkte',
  MIXED: 'deels',
  CONTRADICTS: 'werkte-niet',
};

/** What the address of the board says. */
export interface BoardChoice {
  readonly search: string;
  readonly themes: readonly Theme[];
  readonly outcomes: readonly LabOutcome[];
  /** Only what still looks for a place. */
  readonly seeksSite: boolean;
}

/** Reads the choice out of an address; what nobody knows is left out. */
export function readBoardChoice(address: URLSearchParams): BoardChoice {
  const outcomes = (Object.keys(outcomeNames) as LabOutcome[]).filter((outcome) =>
    address.getAll('uitkomst').includes(outcomeNames[outcome]),
  );
  const chosen = address.getAll('thema');
  return {
    search: address.get('q')?.trim().slice(0, 200) ?? '',
    themes: themes.filter((theme) => chosen.includes(theme)),
    outcomes,
    seeksSite: address.get('plek') === 'gezocht',
  };
}

/** The address of the board for a choice. */
export function boardAddress({ search, themes, outcomes, seeksSite }: BoardChoice): string {
  const address = new URLSearchParams();
  if (search) address.set('q', search);
  for (const theme of themes) address.append('thema', theme);
  for (const outcome of outcomes) address.append('uitkomst', outcomeNames[outcome]);
  if (seeksSite) address.set('plek', 'gezocht');
  return address.size > 0 ? `/lab/projecten?${address}` : '/lab/projecten';
}

/** The choice as the API's filter. */
export function filterOf(choice: BoardChoice): Omit<LabProjectFilter, 'going'> {
  const { search, themes, outcomes, seeksSite } = choice;
  return { search: search || null, themes: [...themes], outcomes: [...outcomes], seeksSite };
}

export function outcomeInAddress(outcome: LabOutcome): string {
  return outcomeNames[outcome];
}
