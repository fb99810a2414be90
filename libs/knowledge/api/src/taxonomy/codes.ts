/** The controlled lists of the knowledge base. Codes are stable: importers and embeds use them. Labels: `terms.json`. */
export const kinds = [
  'GOOD_PRACTICE',
  'PUBLICATION',
  'TOOL',
  'TOOLKIT',
  'LESSON',
  'VIDEO',
  'WEBINAR',
  'INFOGRAPHIC',
  'GUIDE',
  'RESEARCH',
  'POLICY',
  'ADVICE',
  'TIP',
] as const;
export type KnowledgeKind = (typeof kinds)[number];

export const themes = [
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
] as const;
export type Theme = (typeof themes)[number];

export const ageGroups = ['AGE_6_9', 'AGE_9_12', 'AGE_12_18', 'AGE_18_25'] as const;
export type AgeGroup = (typeof ageGroups)[number];

export const settings = [
  'PRIMARY_EDUCATION',
  'SECONDARY_EDUCATION',
  'VOCATIONAL_EDUCATION',
  'HIGHER_EDUCATION',
  'YOUTH_HEALTH_CARE',
  'HOSPITAL',
  'MENTAL_HEALTH',
  'PALLIATIVE_CARE',
  'SOCIAL_WORK',
  'YOUTH_WORK',
  'MUNICIPALITY',
  'HOME',
] as const;
export type Setting = (typeof settings)[number];

export const activityStyles = ['CHILL', 'SKILL', 'BOTH'] as const;
export type ActivityStyle = (typeof activityStyles)[number];

/** What somebody does with young carers, beside how it feels (see {@link activityStyles}). */
export const activityKinds = [
  'INDIVIDUAL',
  'GROUP',
  'FAMILY',
  'BUDDY',
  'RESPITE',
  'LESSON',
  'TRAINING',
  'CASE_COORDINATION',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** What is going on at home. */
export const careAreas = [
  'PHYSICAL_ILLNESS',
  'MENTAL_ILLNESS',
  'ADDICTION',
  'DISABILITY',
  'AUTISM_OR_BEHAVIOUR',
  'DEMENTIA',
  'LAST_PHASE',
] as const;
export type CareArea = (typeof careAreas)[number];

/** For whom the young person cares. */
export const caredFor = ['PARENT', 'SIBLING', 'GRANDPARENT', 'SOMEBODY_ELSE'] as const;
export type CaredFor = (typeof caredFor)[number];

/** What it brings, as somebody looks for it. */
export const outcomes = [
  'BEING_SEEN',
  'REST',
  'NOT_ALONE',
  'OWN_STRENGTH',
  'SCHOOL_GOES_ON',
  'HOME_IS_LIGHTER',
  'PROFESSIONALS_KNOW',
  'AGREEMENTS',
] as const;
export type Outcome = (typeof outcomes)[number];

/** With whom the professional works while using it. */
export const workWith = [
  'ONE_YOUNG_PERSON',
  'GROUP',
  'CLASS',
  'FAMILY',
  'COLLEAGUES',
  'ORGANISATIONS',
] as const;
export type WorkWith = (typeof workWith)[number];

/** The Dutch ladder of evidence for social interventions, with practice that nobody assessed below it. */
export const evidenceLevels = [
  'NONE',
  'DESCRIBED',
  'GROUNDED',
  'FIRST_INDICATIONS',
  'GOOD_INDICATIONS',
  'STRONG_INDICATIONS',
] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

export const licences = ['CC0', 'CC_BY', 'CC_BY_SA', 'CC_BY_NC', 'RESERVED'] as const;
export type Licence = (typeof licences)[number];

export const statuses = ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'PUBLISHED', 'ARCHIVED'] as const;
export type KnowledgeStatus = (typeof statuses)[number];
