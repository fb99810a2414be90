import type { AnyPage } from '@verbonden/shared/web';
import { attendeesPage } from './attendees/attendees.page';
import { myCalendarPage } from './calendar/my-calendar.page';
import { datePollPage } from './date-poll/date-poll.page';
import { datePollLinkPage } from './date-poll/date-poll-link.page';
import { meetingPage } from './meeting/meeting.page';
import { meetingListPage } from './meeting-list/meeting-list.page';
import { cancelMeetingPage } from './planning/cancel-meeting.page';
import { editMeetingPage } from './planning/edit-meeting.page';
import { newMeetingPage } from './planning/new-meeting.page';
import { reschedulePage } from './planning/reschedule.page';
import { registerPage } from './register/register.page';
import { registrationLinkPage } from './registration-link/registration-link.page';

export const meetingsPages: readonly AnyPage[] = [
  meetingListPage,
  meetingPage,
  registerPage,
  newMeetingPage,
  editMeetingPage,
  reschedulePage,
  cancelMeetingPage,
  attendeesPage,
  registrationLinkPage,
  myCalendarPage,
  datePollPage,
  datePollLinkPage,
];
