export { DemoMeetings } from './demo/load-meetings';
export { Meeting } from './meeting/meeting.entity';
export { MeetingList } from './meeting/meeting.list';
export { MeetingService } from './meeting/meeting.service';
export { MeetingsModule } from './meetings.module';
export { MeetingsWorkerModule } from './meetings-worker.module';
export { Registration } from './registration/registration.entity';
export { RegistrationService } from './registration/registration.service';
