import { AskedPeople } from './asked-people';
import { AskedPerson } from './asked-person.entity';
import { ChooseMomentService } from './choose-moment.service';
import { DatePoll } from './date-poll.entity';
import { DatePollLoaders } from './date-poll.loaders';
import { DatePollMailPlan } from './date-poll.mail-plan';
import { DatePollService } from './date-poll.service';
import { DatePollAnswer } from './date-poll-answer.entity';
import { DatePollMoment } from './date-poll-moment.entity';
import { DemoDatePolls } from './load-date-polls';
import { PollLetterReader } from './poll-letter';

/** The tables of date polls. */
export const datePollEntities = [DatePoll, DatePollMoment, AskedPerson, DatePollAnswer];

/** What date polls bring to every program. */
export const datePollServices = [
  AskedPeople,
  DatePollMailPlan,
  DatePollService,
  ChooseMomentService,
  DatePollLoaders,
  PollLetterReader,
  DemoDatePolls,
];
