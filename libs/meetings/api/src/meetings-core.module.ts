import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImportsCoreModule } from '@verbonden/imports/api';
import { NotificationsModule } from '@verbonden/notifications/api';
import { afterwards } from './afterwards-providers';
import { AgendaItem } from './agenda/agenda-item.entity';
import { AgendaService } from './agenda/agenda.service';
import { Attendance } from './attendance/attendance.entity';
import { BroadcastChecker } from './broadcast/broadcast-check';
import { Broadcast } from './broadcast/broadcast.entity';
import { BroadcastMail } from './broadcast/broadcast.mail';
import { BroadcastService } from './broadcast/broadcast.service';
import { ByHandService } from './by-hand/by-hand.service';
import { CalendarFeed } from './calendar/calendar-feed.entity';
import { CalendarFeedService } from './calendar/calendar-feed.service';
import { Surroundings } from './calendar/surroundings';
import { dayEntities, dayServices } from './day/day-providers';
import { datePollEntities, datePollServices } from './date-poll/date-poll.providers';
import { DemoMeetings } from './demo/load-meetings';
import { MeetingImport } from './import/meeting-import';
import { Interest } from './interest/interest.entity';
import { interestServices } from './interest/interest.providers';
import { Introduction } from './introduction/introduction.entity';
import { expertCare } from './expert-care/expert-care-providers';
import { KnowledgeLink } from './knowledge-link/knowledge-link.entity';
import { KnowledgeLinkService } from './knowledge-link/knowledge-link.service';
import { LetterReader } from './mail/letter-reader';
import { MailAct } from './mail/mail-act.entity';
import { LetterWriter } from './mail/letter-writer';
import { MailActs } from './mail/mail-acts';
import { MailControl } from './mail/mail-control.service';
import { MailPreviewer } from './mail/mail-previewer';
import { MeetingMailPlan } from './mail/meeting-mail-plan';
import { MeetingMails } from './mail/meeting-mails';
import { OthersConcerned } from './mail/others-concerned';
import { Reachability } from './mail/reachability';
import { materials } from './material/material-providers';
import { questions } from './question/question-providers';
import { Meeting } from './meeting/meeting.entity';
import { MeetingList } from './meeting/meeting.list';
import { MeetingLoaders } from './meeting/meeting.loaders';
import { MeetingService } from './meeting/meeting.service';
import { RegistrationNeeds } from './needs/registration-needs.entity';
import { MeetingCommitments } from './registration/meeting-commitments';
import { RegistrationEvent } from './registration/registration-event.entity';
import { Registration } from './registration/registration.entity';
import { RegistrationChanges } from './registration/registration-change.service';
import { RegistrationService } from './registration/registration.service';
import { SeatKeeper } from './registration/seat-keeper';
import { RegistrationRequest } from './registration-request/registration-request.entity';
import { requestServices } from './registration-request/request-providers';
import { MeetingCopies } from './series/meeting-copies';
import { MeetingSeriesService } from './series/meeting-series.service';
import { lookingBack } from './looking-back-providers';
import { MeetingSeries } from './series/meeting-series.entity';
import { SearchModule } from '@verbonden/search/api';
import { MeetingDocuments } from './search/meeting-documents';
import { SignalsCoreModule } from '@verbonden/signals/api';
import { MeetingSignalsService } from './signal/meeting-signals.service';
import { Speaker } from './speaker/speaker.entity';
import { SpeakerService } from './speaker/speaker.service';
import { ReminderSchedule } from './reminder/reminder-schedule.entity';
import { ReminderScheduleService } from './reminder/reminder-schedule.service';
import { ReminderSchedules } from './reminder/reminder-schedules';
import { MeetingBelongings } from './subsession/meeting-belongings';
import { SubsessionChoice } from './subsession/subsession-choice.entity';
import { SubsessionChoices } from './subsession/subsession-choices';
import { Subsession } from './subsession/subsession.entity';
import { SubsessionService } from './subsession/subsession.service';
import { meetingsPersonalData } from './meetings-personal-data';
import { meetingsMailGroups } from './mail-groups';

/** The programme and what hangs on its parts. */
const programmeServices = [
  AgendaService,
  MeetingBelongings,
  SubsessionService,
  SpeakerService,
  KnowledgeLinkService,
];

/** The mail of a meeting: what is planned, how it reads, and who holds it back. */
const mailServices = [
  MeetingMailPlan,
  OthersConcerned,
  LetterReader,
  LetterWriter,
  MailPreviewer,
  MeetingMails,
  ReminderSchedules,
  ReminderScheduleService,
  MailActs,
  MailControl,
  Reachability,
];

/** Seasons and copies. */
const seriesServices = [MeetingCopies, MeetingSeriesService];

/** Letters to participants. */
const broadcastServices = [BroadcastService, BroadcastMail, BroadcastChecker];

const services = [
  meetingsPersonalData,
  Surroundings,
  CalendarFeedService,
  MeetingList,
  MeetingLoaders,
  MeetingService,
  MeetingDocuments,
  ...programmeServices,
  ...mailServices,
  ...requestServices,
  ByHandService,
  ...broadcastServices,
  ...seriesServices,
  SeatKeeper,
  RegistrationService,
  MeetingCommitments,
  RegistrationChanges,
  SubsessionChoices,
  ...dayServices,
  ...expertCare.services,
  ...materials.services,
  ...questions.services,
  ...afterwards.services,
  ...lookingBack.services,
  DemoMeetings,
  ...datePollServices,
  ...interestServices,
  MeetingSignalsService,
  MeetingImport,
];

/** Tables and services: what API, worker and command line share. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Meeting,
      MeetingSeries,
      AgendaItem,
      Speaker,
      KnowledgeLink,
      Subsession,
      Registration,
      RegistrationEvent,
      SubsessionChoice,
      Introduction,
      RegistrationNeeds,
      Attendance,
      ...afterwards.entities,
      ...lookingBack.entities,
      RegistrationRequest,
      CalendarFeed,
      Broadcast,
      ReminderSchedule,
      MailAct,
      ...dayEntities,
      ...expertCare.entities,
      ...materials.entities,
      ...questions.entities,
      ...datePollEntities,
      Interest,
    ]),
    NotificationsModule,
    ImportsCoreModule,
    SearchModule,
    SignalsCoreModule,
  ],
  providers: [...services, meetingsMailGroups],
  exports: [...services, NotificationsModule],
})
export class MeetingsCoreModule {}
