import { registerEnumType } from '@nestjs/graphql';
import { text, type Text } from '@verbonden/shared/kernel';

/** How old somebody is, roughly: nobody's age is shown. */
export const ageBands = ['UP_TO_11', 'FROM_12_TO_15', 'FROM_16_TO_17', 'FROM_18_TO_24', 'FROM_25'] as const;
export type AgeBand = (typeof ageBands)[number];

/** Where something may be used. */
export const consentScopes = ['PORTAL', 'PRINT', 'SOCIAL', 'PRESS'] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** How a consent came: asked by a link in a mail, or on paper. */
export const consentWays = ['LINK', 'PAPER'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** How a consent stands. */
export const consentStates = ['ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN', 'EXPIRED'] as const;
export type ConsentState = (typeof consentStates)[number];

/** By whom, or by what, a consent ended. */
export type ConsentEnd = 'MAKER' | 'GUARDIAN' | 'COLLEAGUE' | 'TIME';

/** Who holds a link: the person themselves, or who cares for them. */
export type ConsentHolder = 'MAKER' | 'GUARDIAN';

const enumOf = <T extends string>(codes: readonly T[]) =>
  Object.fromEntries(codes.map((each) => [each, each])) as Record<T, T>;
export const AgeBandEnum = enumOf(ageBands);
export const ConsentScopeEnum = enumOf(consentScopes);
export const ConsentWayEnum = enumOf(consentWays);
export const ConsentStateEnum = enumOf(consentStates);
export const ConsentAnswerEnum = enumOf(['YES', 'NO'] as const);
export const ConsentHolderEnum = enumOf(['MAKER', 'GUARDIAN'] as const);
registerEnumType(AgeBandEnum, { name: 'AgeBand' });
registerEnumType(ConsentScopeEnum, { name: 'ConsentScope' });
registerEnumType(ConsentWayEnum, { name: 'ConsentWay' });
registerEnumType(ConsentStateEnum, { name: 'ConsentState' });
registerEnumType(ConsentAnswerEnum, { name: 'ConsentAnswer' });
registerEnumType(ConsentHolderEnum, { name: 'ConsentHolder' });

export const ageBandLabels: Readonly<Record<AgeBand, Text>> = {
  UP_TO_11: text('jonger dan 12', 'younger than 12'),
  FROM_12_TO_15: text('12 tot en met 15', '12 to 15'),
  FROM_16_TO_17: text('16 of 17', '16 or 17'),
  FROM_18_TO_24: text('18 tot en met 24', '18 to 24'),
  FROM_25: text('25 of ouder', '25 or older'),
};

/** Below 16 a parent or guardian decides too (article 8 GDPR, article 5 of the Dutch law on it). */
export function needsGuardian(ageBand: AgeBand): boolean {
  return ageBand === 'UP_TO_11' || ageBand === 'FROM_12_TO_15';
}
