import { registerEnumType } from '@nestjs/graphql';
import { applicationStatuses, applicationSteps } from './application.states';

/** Who asks to join: an organisation, or somebody without a member organisation for the Expertiselab network. */
export const applicationKinds = ['ORGANISATION', 'PROFESSIONAL'] as const;
export type ApplicationKind = (typeof applicationKinds)[number];

const enumOf = <T extends string>(codes: readonly T[]) =>
  Object.fromEntries(codes.map((each) => [each, each])) as Record<T, T>;
export const ApplicationKindEnum = enumOf(applicationKinds);
export const ApplicationStatusEnum = enumOf(applicationStatuses);
export const ApplicationStepEnum = enumOf(applicationSteps);
registerEnumType(ApplicationKindEnum, { name: 'ApplicationKind' });
registerEnumType(ApplicationStatusEnum, { name: 'ApplicationStatus' });
registerEnumType(ApplicationStepEnum, { name: 'ApplicationStep' });
