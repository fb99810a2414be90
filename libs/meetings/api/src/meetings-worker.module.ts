import { Module, type OnModuleInit } from '@nestjs/common';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { SignedLinks } from '@verbonden/shared/server';
import { Surroundings } from './calendar/surroundings';
import { DatePollMail, datePollLetters } from './date-poll/date-poll.mail';
import { PollLetterReader } from './date-poll/poll-letter';
import { LetterReader } from './mail/letter-reader';
import { MeetingMail } from './mail/meeting-mail';
import { meetingLetters } from './meeting/meeting.mail';
import { MeetingsCoreModule } from './meetings-core.module';
import { registrationLetters } from './registration/registration.mail';
import { reminderLetters } from './reminder/reminder.mail';

/** What meetings sends by mail. */
@Module({ imports: [MeetingsCoreModule, NotificationsWorkerModule] })
export class MeetingsWorkerModule implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly reader: LetterReader,
    private readonly pollReader: PollLetterReader,
    private readonly links: SignedLinks,
    private readonly around: Surroundings,
  ) {}

  onModuleInit(): void {
    for (const kind of [...registrationLetters, ...meetingLetters, ...reminderLetters]) {
      this.kinds.register(new MeetingMail(kind, this.reader, this.links, this.around));
    }
    for (const kind of datePollLetters) {
      this.kinds.register(new DatePollMail(kind, this.pollReader, this.links, this.around));
    }
  }
}
