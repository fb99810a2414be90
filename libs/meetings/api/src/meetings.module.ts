import { Module } from '@nestjs/common';
import { FilesModule, MarkdownModule } from '@verbonden/shared/server';
import { afterwards } from './afterwards-providers';
import { AgendaItemResolver } from './agenda/agenda-item.resolver';
import { BroadcastResolver } from './broadcast/broadcast.resolver';
import { ByHandResolver, RegistrationEventResolver } from './by-hand/by-hand.resolver';
import { CalendarFeedResolver } from './calendar/calendar-feed.resolver';
import { CalendarController } from './calendar/calendar.controller';
import { FeedController } from './feed/feed.controller';
import { MeetingAddresses } from './feed/meeting-addresses';
import { dayResolvers } from './day/day-providers';
import { datePollResolvers } from './date-poll/date-poll.resolver';
import { interestResolvers } from './interest/interest.resolver';
import { lookingBack } from './looking-back-providers';
import { expertCare } from './expert-care/expert-care-providers';
import { materials } from './material/material-providers';
import { questions } from './question/question-providers';
import { LiveMeetingResolver } from './meeting/live-meeting.resolver';
import { MeetingResolver } from './meeting/meeting.resolver';
import { MailActResolver, MeetingMailsResolver } from './mail/meeting-mails.resolver';
import { RegistrationMailsResolver } from './mail/registration-mails.resolver';
import { MeetingsCoreModule } from './meetings-core.module';
import { PersonMeetingsResolver } from './person-meetings.resolver';
import { RegistrationResolver, RegistrationResultResolver } from './registration/registration.resolver';
import { MeetingRequestsResolver } from './registration-request/meeting-requests.resolver';
import { RegistrationRequestResolver } from './registration-request/registration-request.resolver';
import { MeetingInSeriesResolver, MeetingSeriesResolver } from './series/meeting-series.resolver';
import { SignalsModule } from '@verbonden/signals/api';
import { signalResolvers } from './signal/signal-providers';
import {
  LinkedAnswersResolver,
  RegistrationAnswersResolver,
} from './registration/registration-answers.resolver';
import { SignUpsResolver } from './registration/sign-ups.resolver';
import { SubsessionResolver } from './subsession/subsession.resolver';
import { SubsessionSeatsResolver } from './subsession/subsession-seats.resolver';
import { ReminderScheduleResolver } from './reminder/reminder-schedule.resolver';

/** Meetings for the API: GraphQL and the calendar door. */ import { MaterialController } from './material/material.controller';

@Module({
  imports: [MeetingsCoreModule, SignalsModule, FilesModule, MarkdownModule],
  controllers: [CalendarController, FeedController, MaterialController, ...afterwards.controllers],
  providers: [
    MeetingResolver,
    AgendaItemResolver,
    SubsessionResolver,
    MeetingSeriesResolver,
    MeetingInSeriesResolver,
    RegistrationResolver,
    RegistrationResultResolver,
    RegistrationAnswersResolver,
    LinkedAnswersResolver,
    SignUpsResolver,
    SubsessionSeatsResolver,
    RegistrationRequestResolver,
    MeetingRequestsResolver,
    ByHandResolver,
    RegistrationEventResolver,
    LiveMeetingResolver,
    PersonMeetingsResolver,
    MeetingAddresses,
    CalendarFeedResolver,
    BroadcastResolver,
    ReminderScheduleResolver,
    ...dayResolvers,
    ...expertCare.resolvers,
    ...materials.resolvers,
    ...questions.resolvers,
    ...datePollResolvers,
    ...afterwards.resolvers,
    ...interestResolvers,
    MeetingMailsResolver,
    MailActResolver,
    RegistrationMailsResolver,
    ...signalResolvers,
    ...lookingBack.resolvers,
  ],
  exports: [MeetingsCoreModule],
})
export class MeetingsModule {}
