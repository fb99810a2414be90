export { loadPolls } from './demo/load-polls';
export { Poll } from './poll/poll.entity';
export { PollDocuments } from './poll/poll-documents';
export { PollService } from './poll/poll.service';
export { PollsCoreModule } from './polls-core.module';
export { PollsModule } from './polls.module';
export { PollsWorkerModule } from './polls-worker.module';
