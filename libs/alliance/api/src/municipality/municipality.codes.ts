import { registerEnumType } from '@nestjs/graphql';

/** What is known of a municipality: it does, it does not, or nobody has written it down. */
export const stances = ['YES', 'NO', 'UNKNOWN'] as const;
export type Stance = (typeof stances)[number];

/** How a written-down change stands. Only an accepted one counts. */
export const entryStatuses = ['PROPOSED', 'ACCEPTED', 'DECLINED'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

const enumOf = <T extends string>(codes: readonly T[]) =>
  Object.fromEntries(codes.map((each) => [each, each])) as Record<T, T>;
export const StanceEnum = enumOf(stances);
export const EntryStatusEnum = enumOf(entryStatuses);
registerEnumType(StanceEnum, { name: 'Stance' });
registerEnumType(EntryStatusEnum, { name: 'MunicipalityEntryStatus' });
