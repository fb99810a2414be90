import type { FieldTable } from '@verbonden/shared/server';
import { lookAfter } from '../who';

/** Where somebody comes, asked by themselves; a token for the profile alone is not for it. */
const ownMeetings = { who: ['EVERYONE'], where: 'of oneself', scope: 'meetings:read' } as const;

export const meetingFields: FieldTable = {
  'Me.datePollsToAnswer': ownMeetings,
  'Me.speaksAt': ownMeetings,
  'Me.upcomingRegistrations': ownMeetings,
  'Meeting.joinUrl': {
    who: ['SIGNED_IN'],
    where: 'who holds an online seat, on the day; hosts and coordinators',
  },
  'Meeting.registrations': { who: lookAfter, where: 'of one meeting at a time', told: true },
  'Meeting.signUps': { who: lookAfter, where: 'null for everybody else' },
  'Meeting.registrationRequests': { who: lookAfter, where: 'of one meeting at a time', told: true },
  'Meeting.interests': { who: lookAfter, where: 'of one meeting at a time', told: true },
  'Meeting.unreachable': { who: lookAfter, where: 'of one meeting at a time', told: true },
  'Meeting.mailFailures': { who: lookAfter, where: 'of one meeting at a time', told: true },
  'Meeting.colleagueChoices': { who: ['SIGNED_IN'], where: 'an editor: of the own organisation', told: true },
  'Meeting.viewerColleagues': { who: ['SIGNED_IN'], where: 'whom one asked for' },
  'Meeting.datePoll': { who: ['SIGNED_IN'], where: 'who is asked, and coordinators' },
  'Registration.needs': {
    who: ['SIGNED_IN'],
    where: 'the own ones, and coordinators, until they are erased after the meeting',
  },
  'Registration.emailAddress': { who: lookAfter, where: 'for who keeps the list' },
  'Registration.addressRefused': { who: lookAfter, where: 'for who keeps the list' },
  'Registration.mails': { who: ['SIGNED_IN'], where: 'the own ones, and coordinators' },
  'Registration.history': { who: ['SIGNED_IN'], where: 'the own one, and coordinators' },
  'Registration.attendance': { who: ['SIGNED_IN'], where: 'the own one, and who runs the day' },
  'Registration.checkInCode': { who: ['SIGNED_IN'], where: 'the own one' },
  'Registration.certificate': { who: ['SIGNED_IN'], where: 'the own one, and coordinators' },
  'RegistrationByLink.checkInCode': { who: ['EVERYONE'], where: 'who holds the link of the seat' },
  'RegistrationNeeds.diet': { who: ['SIGNED_IN'], where: 'as Registration.needs' },
  'RegistrationNeeds.access': { who: ['SIGNED_IN'], where: 'as Registration.needs' },
  'Subsession.hostEmail': { who: lookAfter, where: 'to write to the host' },
  'AgendaItem.expertCare': { who: ['SIGNED_IN'], where: 'hosts of the day, and coordinators' },
  'ExpertCareOfTheDay.topicsToAvoid': { who: ['SIGNED_IN'], where: 'as AgendaItem.expertCare' },
  'ExpertCareOfTheDay.supporterReach': { who: ['SIGNED_IN'], where: 'as AgendaItem.expertCare' },
  'ExpertSheet.topicsToAvoid': { who: lookAfter, where: 'until it is erased after the aftercare' },
  'ExpertSheet.supporterReach': { who: lookAfter, where: 'the same' },
  'ExpertSheet.gift': { who: lookAfter, where: 'the same' },
  'FoundPerson.address': { who: lookAfter, where: 'to tell people of one name apart' },
  'RegistrationRequest.address': {
    who: ['EVERYONE'],
    where: 'coordinators, the editor who asked, and who holds the link',
  },
  'AskedPerson.address': { who: ['EVERYONE'], where: 'coordinators; of oneself by the link' },
  'OnlineEntryResult.joinUrl': { who: ['EVERYONE'], where: 'who holds an online seat and pressed to go in' },
  'CalendarFeed.address': { who: ['SIGNED_IN'], where: 'the own one' },
  'Broadcast.bodyNl': { who: lookAfter, where: 'also before it was sent' },
  'Broadcast.bodyEn': { who: lookAfter, where: 'also before it was sent' },
  'MeetingMailFailure.toName': { who: lookAfter, where: 'whose mail did not arrive' },
  'PeopleToAsk.withoutAccount': { who: lookAfter, where: 'of a list that a coordinator pasted' },
};
