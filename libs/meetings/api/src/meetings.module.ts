import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '@verbonden/notifications/api';
import { AgendaItem } from './agenda/agenda-item.entity';
import { AgendaItemResolver } from './agenda/agenda-item.resolver';
import { AgendaService } from './agenda/agenda.service';
import { CalendarController } from './calendar/calendar.controller';
import { Surroundings } from './calendar/surroundings';
import { DemoMeetings } from './demo/load-meetings';
import { MeetingMailPlan } from './mail/meeting-mail-plan';
import { LiveMeetingResolver } from './meeting/live-meeting.resolver';
import { Meeting } from './meeting/meeting.entity';
import { MeetingList } from './meeting/meeting.list';
import { MeetingLoaders } from './meeting/meeting.loaders';
import { MeetingConnectionResolver, MeetingResolver } from './meeting/meeting.resolver';
import { MeetingService } from './meeting/meeting.service';
import { PersonMeetingsResolver } from './person-meetings.resolver';
import { RegistrationEvent } from './registration/registration-event.entity';
import { Registration } from './registration/registration.entity';
import { RegistrationResolver, RegistrationResultResolver } from './registration/registration.resolver';
import { RegistrationService } from './registration/registration.service';
import { SeatKeeper } from './registration/seat-keeper';

/** Meetings, programmes, registrations and the calendar. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Meeting, AgendaItem, Registration, RegistrationEvent]),
    NotificationsModule,
  ],
  controllers: [CalendarController],
  providers: [
    MeetingList,
    MeetingLoaders,
    MeetingService,
    MeetingMailPlan,
    Surroundings,
    AgendaService,
    SeatKeeper,
    RegistrationService,
    DemoMeetings,
    MeetingResolver,
    MeetingConnectionResolver,
    AgendaItemResolver,
    RegistrationResolver,
    RegistrationResultResolver,
    LiveMeetingResolver,
    PersonMeetingsResolver,
  ],
  exports: [Surroundings, MeetingList, MeetingService, RegistrationService, SeatKeeper, DemoMeetings],
})
export class MeetingsModule {}
