import { registerEnumType } from '@nestjs/graphql';

/** Where a question of a journalist stands. */
export const MediaStatusEnum = {
  ASKED: 'ASKED',
  TAKEN_ON: 'TAKEN_ON',
  AGREED: 'AGREED',
  PUBLISHED: 'PUBLISHED',
  DECLINED: 'DECLINED',
  STOPPED: 'STOPPED',
} as const;
export type MediaStatus = keyof typeof MediaStatusEnum;
registerEnumType(MediaStatusEnum, { name: 'MediaStatus' });

/**
 * The steps there are. The journalist hears once: at AGREED or at DECLINED. What was agreed and does not go on is
 * STOPPED: by then the coordinator and the journalist know each other. When the yes had not left yet it leaves as a no.
 */
const steps: Readonly<Record<MediaStatus, readonly MediaStatus[]>> = {
  ASKED: ['TAKEN_ON', 'DECLINED'],
  // Taken over by a colleague.
  TAKEN_ON: ['TAKEN_ON', 'AGREED', 'DECLINED'],
  AGREED: ['PUBLISHED', 'STOPPED'],
  PUBLISHED: [],
  DECLINED: [],
  STOPPED: [],
};

export function canBecome(from: MediaStatus, to: MediaStatus): boolean {
  return steps[from].includes(to);
}

/** Young people can say yes, and take it back, until it is published or over. */
export function isOpenToAnswers(status: MediaStatus): boolean {
  return status === 'TAKEN_ON' || status === 'AGREED';
}

/** Where it can go from here. */
export function nextOf(status: MediaStatus): readonly MediaStatus[] {
  return steps[status];
}
