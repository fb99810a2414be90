import { AttendanceAct } from '../attendance/attendance-act.entity';
import { AttendanceResolver, LinkedAttendanceResolver } from '../attendance/attendance.resolver';
import { AttendanceService } from '../attendance/attendance.service';
import { OnlineEntryResolver } from '../attendance/online-entry.resolver';
import { OnlineEntryService } from '../attendance/online-entry.service';
import { LiveDayResolver } from './live-day.resolver';
import { HostedMeetingResolver, MeetingDayResolver } from './meeting-day.resolver';
import { MeetingDayService } from './meeting-day.service';
import { MeetingDayState } from './meeting-day-state.entity';
import { MeetingHosts } from './meeting-hosts';
import { HandResolver, StageResolver } from './stage.resolver';
import { StageService } from './stage.service';
import { Turn } from './turn.entity';
import { TurnService } from './turn.service';

/** What the day brings to the tables, the services and the API of meetings. */
export const dayEntities = [AttendanceAct, MeetingDayState, Turn];
export const dayServices = [
  MeetingHosts,
  AttendanceService,
  OnlineEntryService,
  MeetingDayService,
  StageService,
  TurnService,
];
export const dayResolvers = [
  AttendanceResolver,
  LinkedAttendanceResolver,
  MeetingDayResolver,
  HostedMeetingResolver,
  LiveDayResolver,
  OnlineEntryResolver,
  StageResolver,
  HandResolver,
];
