import type { AnyPage } from '@verbonden/shared/web';
import { afterwardsPage } from './afterwards/afterwards.page';
import { addAttendeePage } from './attendees/add-attendee.page';
import { attendeePage } from './attendees/attendee.page';
import { attendeesPage } from './attendees/attendees.page';
import { checkLetterPage } from './broadcast/check-letter.page';
import { letterPage } from './broadcast/letter.page';
import { lettersPage } from './broadcast/letters.page';
import { newLetterPage } from './broadcast/new-letter.page';
import { myCalendarPage } from './calendar/my-calendar.page';
import { datePollPage } from './date-poll/date-poll.page';
import { datePollLinkPage } from './date-poll/date-poll-link.page';
import { certificatePage, checkCertificatePage } from './certificate/check-certificate.page';
import { linkCertificatePage } from './certificate/link-certificate.page';
import { ownCertificatePage } from './certificate/own-certificate.page';
import { feedbackLinkPage } from './feedback/feedback-link.page';
import { feedbackResultsPage } from './feedback/feedback-results.page';
import { ownFeedbackPage } from './feedback/own-feedback.page';
import { guestPage } from './guest/guest.page';
import { dayPages } from './day/day-pages';
import { interestLinkPage } from './interest/interest-link.page';
import { mailDocumentPage, mailPreviewPage } from './mail/mail-preview.page';
import { mailsPage } from './mail/mails.page';
import { colleaguesPage } from './colleagues/colleagues.page';
import { invitationsPage } from './invitations/invitations.page';
import { embeddedMeetingsPage } from './embed/embedded-meetings.page';
import { expertSheetPage } from './expert-care/expert-sheet.page';
import { materialsPage } from './material/materials.page';
import { meetingPage } from './meeting/meeting.page';
import { meetingListPage } from './meeting-list/meeting-list.page';
import { cancelMeetingPage } from './planning/cancel-meeting.page';
import { editMeetingPage } from './planning/edit-meeting.page';
import { newMeetingPage } from './planning/new-meeting.page';
import { reschedulePage } from './planning/reschedule.page';
import { changeAnswersPage } from './register/change-answers.page';
import { makeRecapPage } from './recap/make-recap.page';
import { recapPage } from './recap/recap.page';
import { programmeSheetPage } from './programme-sheet/programme-sheet.page';
import { registerPage } from './register/register.page';
import { requestLinkPage } from './request-link/request-link.page';
import { linkAnswersPage } from './registration-link/link-answers.page';
import { registrationLinkPage } from './registration-link/registration-link.page';
import { copyMeetingPage } from './series/copy-meeting.page';
import { newSeriesPage } from './series/new-series.page';
import { seriesPage } from './series/series.page';
import { roomsPage } from './rooms/rooms.page';
import { retentionPage } from './retention/retention.page';

export const meetingsPages: readonly AnyPage[] = [
  newSeriesPage,
  seriesPage,
  copyMeetingPage,
  meetingListPage,
  meetingPage,
  embeddedMeetingsPage,
  programmeSheetPage,
  registerPage,
  changeAnswersPage,
  roomsPage,
  newMeetingPage,
  editMeetingPage,
  reschedulePage,
  cancelMeetingPage,
  attendeesPage,
  mailsPage,
  mailPreviewPage,
  mailDocumentPage,
  registrationLinkPage,
  linkAnswersPage,
  afterwardsPage,
  makeRecapPage,
  recapPage,
  feedbackLinkPage,
  ownFeedbackPage,
  feedbackResultsPage,
  ownCertificatePage,
  linkCertificatePage,
  checkCertificatePage,
  certificatePage,
  retentionPage,
  guestPage,
  colleaguesPage,
  invitationsPage,
  addAttendeePage,
  attendeePage,
  requestLinkPage,
  myCalendarPage,
  lettersPage,
  newLetterPage,
  letterPage,
  checkLetterPage,
  datePollPage,
  datePollLinkPage,
  materialsPage,
  expertSheetPage,
  ...dayPages,
  interestLinkPage,
];
