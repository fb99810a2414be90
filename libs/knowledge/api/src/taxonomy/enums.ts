import { enumOf } from '@verbonden/shared/server';
import {
  activityKinds,
  activityStyles,
  ageGroups,
  careAreas,
  caredFor,
  evidenceLevels,
  kinds,
  licences,
  outcomes,
  settings,
  statuses,
  themes,
  workWith,
} from './codes';

/** The codes as GraphQL enums. */
export const KnowledgeKindEnum = enumOf('KnowledgeKind', kinds);
export const ThemeEnum = enumOf('Theme', themes);
export const AgeGroupEnum = enumOf('AgeGroup', ageGroups);
export const SettingEnum = enumOf('Setting', settings);
export const ActivityStyleEnum = enumOf('ActivityStyle', activityStyles);
export const ActivityKindEnum = enumOf('ActivityKind', activityKinds);
export const CareAreaEnum = enumOf('CareArea', careAreas);
export const CaredForEnum = enumOf('CaredFor', caredFor);
export const OutcomeEnum = enumOf('Outcome', outcomes);
export const WorkWithEnum = enumOf('WorkWith', workWith);
export const EvidenceLevelEnum = enumOf('EvidenceLevel', evidenceLevels);
export const LicenceEnum = enumOf('Licence', licences);
export const KnowledgeStatusEnum = enumOf('KnowledgeStatus', statuses);
