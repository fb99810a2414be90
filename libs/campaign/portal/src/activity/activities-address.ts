import type { CampaignActivityFilter } from '@verbonden/shared/web/schema';

export const views = ['lijst', 'kalender', 'kaart'] as const;
export type View = (typeof views)[number];

const audienceNames = {
  jongeren: 'YOUNG_CARERS',
  professionals: 'PROFESSIONALS',
  iedereen: 'EVERYBODY',
} as const;
const formNames = { 'ter-plekke': 'ONSITE', online: 'ONLINE' } as const;
type AudienceName = keyof typeof audienceNames;
type FormName = keyof typeof formNames;

/** What the address of a list of activities says. Empty limits nothing. */
export interface ActivitiesChoice {
  readonly view: View;
  /** A municipality or a postcode, as it was typed. */
  readonly near: string;
  readonly province: string;
  /** A slug. */
  readonly municipality: string;
  readonly audience: AudienceName | '';
  readonly form: FormName | '';
  readonly free: boolean;
  /** "2027-06-02". */
  readonly day: string;
}

const names = {
  view: 'weergave',
  near: 'waar',
  province: 'provincie',
  municipality: 'gemeente',
  audience: 'voor',
  form: 'vorm',
  free: 'gratis',
  day: 'dag',
} as const;

/** Reads the choice out of an address; what is no choice is none. */
export function readActivitiesChoice(address: URLSearchParams): ActivitiesChoice {
  const line = (key: keyof typeof names, most = 120) => (address.get(names[key]) ?? '').trim().slice(0, most);
  const among = <T extends string>(value: string, all: readonly T[]) => all.find((each) => each === value);
  const day = line('day');
  return {
    view: among(line('view'), views) ?? 'lijst',
    near: line('near'),
    province: line('province', 60),
    municipality: line('municipality'),
    audience: among(line('audience'), Object.keys(audienceNames) as AudienceName[]) ?? '',
    form: among(line('form'), Object.keys(formNames) as FormName[]) ?? '',
    free: line('free') === 'ja',
    day: /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : '',
  };
}

/** The address of the list of an edition for a choice, and optionally further down. */
export function activitiesAddress(
  edition: string,
  choice: Partial<ActivitiesChoice>,
  after?: string | null,
): string {
  const address = new URLSearchParams();
  for (const key of Object.keys(names) as (keyof typeof names)[]) {
    const value = choice[key];
    if (key === 'view' && value === 'lijst') continue;
    if (value) address.set(names[key], value === true ? 'ja' : value);
  }
  if (after) address.set('na', after);
  return `/week/${edition}/activiteiten${address.size > 0 ? `?${address}` : ''}`;
}

/** The choice as the API's filter. */
export function filterOf(choice: ActivitiesChoice): CampaignActivityFilter {
  const { near, province, municipality, audience, form, free, day } = choice;
  return {
    ...(near ? { near } : {}),
    ...(province ? { province } : {}),
    ...(municipality ? { municipality } : {}),
    ...(audience ? { audience: audienceNames[audience] } : {}),
    ...(form ? { form: formNames[form] } : {}),
    ...(free ? { free } : {}),
    ...(day ? { day } : {}),
  };
}
