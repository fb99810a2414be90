import type { DayPersonFragment } from './day.generated';

let serial = 0;

/** Somebody with a seat in the room who is not in yet; for tests. */
export function aDayPerson({
  name,
  work,
  ...traits
}: Partial<DayPersonFragment> & { name?: string; work?: string }): DayPersonFragment {
  serial += 1;
  return {
    id: `registration ${serial}`,
    status: 'CONFIRMED',
    mode: 'ONSITE',
    seatMode: 'ONSITE',
    person: {
      id: `person ${serial}`,
      name: name ?? `Persoon ${serial}`,
      worksFor: work ? [{ id: `work ${serial}`, name: work }] : [],
    },
    attendance: null,
    ...traits,
  };
}
