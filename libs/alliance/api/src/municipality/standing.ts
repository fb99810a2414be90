import type { Municipality } from './municipality.entity';
import type { MunicipalityEntry } from './municipality-entry.entity';

type Said = Pick<MunicipalityEntry, 'id' | 'status' | 'onDay' | 'recognises' | 'supports'>;

/** How a municipality stands: as its accepted entry of the latest day says, of one day the one written last. */
export function standingOf(entries: readonly Said[]): Pick<Municipality, 'recognises' | 'supports' | 'asOf'> {
  const [newest] = entries
    .filter(({ status }) => status === 'ACCEPTED')
    .sort((one, other) => other.onDay.localeCompare(one.onDay) || other.id.localeCompare(one.id));
  return newest
    ? { recognises: newest.recognises, supports: newest.supports, asOf: newest.onDay }
    : { recognises: 'UNKNOWN', supports: 'UNKNOWN', asOf: null };
}
