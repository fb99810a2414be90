import { FormFields } from '@verbonden/shared/web';
import type { EditedCampaignActivityFragment } from './activity-form.generated';
import { inputOf, valuesOf } from './activity-form-values';

const now = new Date('2027-01-04T09:00:00Z');
function formOf(values: Readonly<Record<string, readonly string[]>>) {
  const data = new FormData();
  for (const [name, all] of Object.entries(values)) for (const value of all) data.append(name, value);
  return new FormFields(data);
}

const activity = {
  id: 'a',
  slug: 'koken',
  version: 3,
  title: 'Koken',
  body: 'Kom koken.',
  audience: 'YOUNG_CARERS',
  form: 'ONSITE',
  venue: 'De Brug',
  address: 'Straat 1',
  postcode: '3512 AB',
  accessibility: null,
  costs: null,
  joining: 'PORTAL',
  joinUrl: null,
  seats: 12,
  viewerCanChange: true,
  municipality: { name: 'Utrecht' },
  moments: [{ startsAt: '2027-06-02T14:00:00.000Z', endsAt: '2027-06-02T16:00:00.000Z' }],
} as unknown as EditedCampaignActivityFragment;

describe('the form of an activity', () => {
  it('sent as it came says the same', () => {
    expect(inputOf(formOf(valuesOf(activity)), now)).toMatchObject({
      ...{ title: 'Koken', municipality: 'Utrecht', seats: 12, joinUrl: null },
      moments: [{ day: '2027-06-02', begins: '16:00', ends: '18:00' }],
    });
  });

  it('understands how people write days and times, and leaves what it does not understand to be judged', () => {
    const typed = {
      ...valuesOf(activity),
      'moments.0.day': ['2 juni 2027'],
      'moments.0.begins': ['9u15'],
      'moments.0.ends': ['straks'],
    };
    expect(inputOf(formOf(typed), now).moments).toEqual([
      { day: '2027-06-02', begins: '09:15', ends: 'straks' },
    ]);
  });

  it('leaves behind what belongs to another choice, and empty days at the end', () => {
    const typed = {
      ...valuesOf(activity),
      form: ['ONLINE'],
      joining: ['ELSEWHERE'],
      joinUrl: ['https://example.org/kom'],
      count: ['3'],
    };
    expect(inputOf(formOf(typed), now)).toMatchObject({
      ...{ municipality: null, postcode: null, seats: null, joinUrl: 'https://example.org/kom' },
      moments: [{ day: '2027-06-02' }],
    });
  });

  it('gives a number of seats that is none to be refused', () => {
    expect(inputOf(formOf({ ...valuesOf(activity), seats: ['veel'] }), now).seats).toBe(0);
  });
});
