import { registerEnumType } from '@nestjs/graphql';

const enumOf = <T extends string>(codes: readonly T[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as Record<T, T>;

export const audiences = ['YOUNG_CARERS', 'PROFESSIONALS', 'EVERYBODY'] as const;
/** For whom something is. */
export type ActivityAudience = (typeof audiences)[number];
export const ActivityAudienceEnum = enumOf(audiences);
registerEnumType(ActivityAudienceEnum, { name: 'CampaignActivityAudience' });

export const forms = ['ONSITE', 'ONLINE'] as const;
export type ActivityForm = (typeof forms)[number];
export const ActivityFormEnum = enumOf(forms);
registerEnumType(ActivityFormEnum, { name: 'CampaignActivityForm' });

export const joinings = ['NONE', 'PORTAL', 'ELSEWHERE'] as const;
/** How somebody joins: just come, by this portal with as little as possible, or on the organisation's own site. */
export type ActivityJoining = (typeof joinings)[number];
export const ActivityJoiningEnum = enumOf(joinings);
registerEnumType(ActivityJoiningEnum, { name: 'CampaignActivityJoining' });

export const statuses = ['SUBMITTED', 'CHANGES_REQUESTED', 'PUBLISHED', 'CANCELLED', 'WITHDRAWN'] as const;
export type ActivityStatus = (typeof statuses)[number];
export const ActivityStatusEnum = enumOf(statuses);
registerEnumType(ActivityStatusEnum, { name: 'CampaignActivityStatus' });
