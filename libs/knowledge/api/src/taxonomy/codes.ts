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
