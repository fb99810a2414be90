import { registerEnumType } from '@nestjs/graphql';
import { AttendanceMode, type MeetingForm, modesOf } from '../meeting/meeting.enums';

/** What somebody says to a moment: how they would come, or that they cannot. */
export enum PollChoice {
  ONSITE = 'ONSITE',
  ONLINE = 'ONLINE',
  NO = 'NO',
}
registerEnumType(PollChoice, { name: 'PollChoice' });

/** What a moment of this form can be answered with. */
export function choicesFor(form: MeetingForm): readonly PollChoice[] {
  return [...modesOf(form).map((mode) => PollChoice[mode]), PollChoice.NO];
}

/** How somebody would take part by this answer; null for who said no. */
export function modeOf(choice: PollChoice): AttendanceMode | null {
  return choice === PollChoice.NO ? null : AttendanceMode[choice];
}
