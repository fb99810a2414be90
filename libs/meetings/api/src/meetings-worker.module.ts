import { Module, type OnModuleInit } from '@nestjs/common';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { type Schedule, Schedules, SignedLinks } from '@verbonden/shared/server';
import { AttendanceClosing } from './attendance/attendance-closing.service';
import { BroadcastMail } from './broadcast/broadcast.mail';
import { Surroundings } from './calendar/surroundings';
import { DatePollMail, datePollLetters } from './date-poll/date-poll.mail';
import { PollLetterReader } from './date-poll/poll-letter';
import { FeedbackSweep } from './feedback/feedback-sweep';
import { MeetingHolding } from './holding/meeting-holding';
import { InterestMail, interestLetters } from './interest/interest.mail';
import { InterestLetterReader } from './interest/interest-letter';
import { MeetingMails } from './mail/meeting-mails';
import { MeetingsCoreModule } from './meetings-core.module';
import { QuestionMail } from './question/question.mail';
import { AfterwardsMails } from './recap/afterwards-mail';
import { RequestMails } from './registration-request/request-mails';
import { RequestSweep } from './registration-request/request-sweep';
import { RetentionService } from './retention/retention.service';

/** What meetings sends by mail, and what comes back by itself. */
@Module({ imports: [MeetingsCoreModule, NotificationsWorkerModule] })
export class MeetingsWorkerModule implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly meetingMails: MeetingMails,
    private readonly pollReader: PollLetterReader,
    private readonly interestReader: InterestLetterReader,
    private readonly links: SignedLinks,
    private readonly around: Surroundings,
    private readonly schedules: Schedules,
    private readonly holding: MeetingHolding,
    private readonly closing: AttendanceClosing,
    private readonly retention: RetentionService,
    private readonly requestMails: RequestMails,
    private readonly requestSweep: RequestSweep,
    private readonly broadcasts: BroadcastMail,
    private readonly afterwardsMails: AfterwardsMails,
    private readonly feedbackSweep: FeedbackSweep,
    private readonly questionMail: QuestionMail,
  ) {}

  onModuleInit(): void {
    for (const kind of this.meetingMails.kinds) this.kinds.register(kind);
    for (const kind of datePollLetters) {
      this.kinds.register(new DatePollMail(kind, this.pollReader, this.links, this.around));
    }
    const sweeps: Schedule[] = [
      { name: 'meetings.hold', everyMinutes: 5, run: async () => void (await this.holding.sweep()) },
      {
        name: 'meetings.close-attendance',
        everyMinutes: 60,
        run: async () => void (await this.closing.sweep()),
      },
      { name: 'meetings.erase', everyMinutes: 60, run: () => this.retention.sweep() },
    ];
    for (const sweep of sweeps) this.schedules.register(sweep);
    for (const kind of this.requestMails.kinds) this.kinds.register(kind);
    this.schedules.register(this.requestSweep);
    this.kinds.register(this.broadcasts);
    for (const kind of interestLetters) {
      this.kinds.register(new InterestMail(kind, this.interestReader, this.links, this.around));
    }
    for (const kind of this.afterwardsMails.kinds) this.kinds.register(kind);
    this.schedules.register(this.feedbackSweep);
    this.kinds.register(this.questionMail);
  }
}
