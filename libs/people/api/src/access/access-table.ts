import type { AccessTable } from '@verbonden/shared/server';

/**
 * Who may do what: the one place. An operation without a row is closed. `where` names the rule that a policy of the
 * domain adds on the object itself. Read as a table in docs/access.md (printed by `npm run cli -- docs`).
 */
export const accessTable: AccessTable = {
  // people
  'Query.me': { who: ['EVERYONE'] },
  'Query.invitation': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.signIn': { who: ['EVERYONE'] },
  'Mutation.signOut': { who: ['EVERYONE'] },
  'Mutation.acceptInvitation': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.invitePerson': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor: professionals and editors of the own organisation',
  },
  'Mutation.chooseLanguage': { who: ['SIGNED_IN'] },

  // alliance
  'Query.network': { who: ['EVERYONE'], kept: true },
  'Query.bodies': { who: ['EVERYONE'], kept: true },
  'Query.organisations': { who: ['EVERYONE'], kept: true },
  'Query.organisation': { who: ['EVERYONE'], kept: true },

  // signals
  'Query.signals': { who: ['SIGNED_IN'], where: 'with a role in the network' },
  'Query.signal': { who: ['SIGNED_IN'], where: 'with a role in the network' },
  'Query.signalMailByLink': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.raiseSignal': { who: ['SIGNED_IN'], where: 'with a role in the network' },
  'Mutation.recogniseSignal': { who: ['SIGNED_IN'], where: 'with a role in the network, not an own one' },
  'Mutation.unrecogniseSignal': { who: ['SIGNED_IN'], where: 'with a role in the network' },
  'Mutation.takeUpSignal': {
    who: ['EDITOR', 'PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor for the own organisation, the others for the Lab',
  },
  'Mutation.answerSignal': {
    who: ['EDITOR', 'PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'who took it up, or a coordinator',
  },
  'Mutation.closeSignal': { who: ['SIGNED_IN'], where: 'who raised it, or a coordinator' },
  'Mutation.reopenSignal': {
    who: ['SIGNED_IN'],
    where: 'who raised it, who took it up, or a coordinator',
  },
  'Mutation.mergeSignals': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.stopSignalMailByLink': { who: ['EVERYONE'], where: 'who holds the link' },

  // knowledge
  'Query.knowledgeItems': { who: ['EVERYONE'], where: 'published ones', kept: true },
  'Query.knowledgeItem': {
    who: ['EVERYONE'],
    where: 'published; else its editors and reviewers',
    kept: true,
  },
  'Query.knowledgeTerms': { who: ['EVERYONE'], kept: true },
  'Query.myKnowledgeItems': { who: ['SIGNED_IN'], where: 'own, and of the own organisation' },
  'Query.knowledgeToReview': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Query.previewMarkdown': { who: ['SIGNED_IN'] },
  'Mutation.createKnowledgeItem': { who: ['SIGNED_IN'], where: 'for an own organisation, or without one' },
  'Mutation.updateKnowledgeItem': { who: ['SIGNED_IN'], where: 'its editors, or a coordinator' },
  'Mutation.submitKnowledgeItem': { who: ['SIGNED_IN'], where: 'its editors, or a coordinator' },
  'Mutation.requestKnowledgeChanges': { who: ['COORDINATOR', 'ADMINISTRATOR'], where: 'not of an own item' },
  'Mutation.publishKnowledgeItem': { who: ['COORDINATOR', 'ADMINISTRATOR'], where: 'not of an own item' },
  'Mutation.archiveKnowledgeItem': { who: ['SIGNED_IN'], where: 'its editors, or a coordinator' },

  // meetings
  'Query.meetings': { who: ['EVERYONE'], where: 'published ones; drafts for coordinators', kept: true },
  'Query.meeting': {
    who: ['EVERYONE'],
    where: 'published ones; drafts for coordinators; in a date poll also for who is asked',
    kept: true,
  },
  'Query.registrationByLink': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.createMeeting': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.updateMeeting': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.publishMeeting': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.rescheduleMeeting': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.cancelMeeting': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.setReminderSchedule': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.registerForMeeting': { who: ['SIGNED_IN'], where: 'whom the meeting is for' },
  'Mutation.cancelRegistration': { who: ['SIGNED_IN'], where: 'the own one, or a coordinator' },
  'Mutation.changeAttendanceMode': { who: ['SIGNED_IN'], where: 'the own one, or a coordinator' },
  'Mutation.cancelRegistrationByLink': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.changeAttendanceModeByLink': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.registerAsGuest': { who: ['EVERYONE'], where: 'meetings for everybody' },
  'Query.requestByLink': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.acceptRequestByLink': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.declineRequestByLink': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.decideRegistrationRequest': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.promoteRegistration': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Query.peopleToAsk': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Query.datePollByLink': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.openDatePoll': { who: ['COORDINATOR', 'ADMINISTRATOR'], where: 'of a draft' },
  'Mutation.answerDatePoll': { who: ['SIGNED_IN'], where: 'who is asked' },
  'Mutation.answerDatePollByLink': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.remindDatePoll': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.chooseDatePollMoment': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.registerByPollLink': { who: ['EVERYONE'], where: 'who holds the link, once a moment is chosen' },
  'Mutation.closeAttendance': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.reopenAttendance': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.setAccreditation': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Query.certificate': { who: ['EVERYONE'], where: 'who has the code' },
  'Mutation.issueCertificate': { who: ['SIGNED_IN'], where: 'the own one, of who was there' },
  'Mutation.issueCertificateByLink': { who: ['EVERYONE'], where: 'who holds the link, and was there' },
  'Query.retention': { who: ['EVERYONE'] },
  'Query.erasures': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Subscription.meetingChanged': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Subscription.myRegistrationChanged': { who: ['SIGNED_IN'], where: 'the own one' },

  'Query.broadcasts': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Query.broadcast': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Query.broadcastCheck': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Query.broadcastChoices': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.saveBroadcast': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.sendBroadcast': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.stopBroadcast': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.deleteBroadcast': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Subscription.broadcastProgressed': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Query.myCalendarFeed': { who: ['SIGNED_IN'], where: 'the own one' },
  'Mutation.renewCalendarFeed': { who: ['SIGNED_IN'], where: 'the own one' },
  'Mutation.removeCalendarFeed': { who: ['SIGNED_IN'], where: 'the own one' },
  // the day of a meeting
  'Query.meetingDay': { who: ['SIGNED_IN'], where: 'coordinators, and hosts of the meeting' },
  'Mutation.checkIn': { who: ['SIGNED_IN'], where: 'coordinators, and hosts of the meeting' },
  'Mutation.checkInRegistration': { who: ['SIGNED_IN'], where: 'coordinators, and hosts of the meeting' },
  'Mutation.undoCheckIn': { who: ['SIGNED_IN'], where: 'coordinators, and hosts of the meeting' },
  'Subscription.meetingDay': { who: ['SIGNED_IN'], where: 'coordinators, and hosts of the meeting' },

  // doors beside GraphQL
  'GET /health/live': { who: ['EVERYONE'] },
  'GET /health/ready': { who: ['EVERYONE'] },
  'GET /metrics': { who: ['EVERYONE'], where: 'the proxy does not pass it on' },
  'GET /calendar/netwerk.ics': { who: ['EVERYONE'], where: 'published meetings, without the join address' },
  'GET /calendar/persoon/:name': { who: ['EVERYONE'], where: 'who holds the address' },
  'GET /files/certificaten/:name': { who: ['EVERYONE'], where: 'who has the code' },
  'GET /files/deelnemers/:name': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'GET /feeds/bijeenkomsten.atom': {
    who: ['EVERYONE'],
    where: 'published meetings, without the join address',
  },
  'GET /calendar/:name': { who: ['EVERYONE'], where: 'published meetings, without the join address' },
};
