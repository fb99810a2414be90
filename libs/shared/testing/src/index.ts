export {
  aPerson,
  callerWith,
  testApi,
  type PersonTraits,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from './test-api';
export { DatabaseGate } from './database-gate';
export { testDatabase, type TestDatabase } from './test-database';
export { filesLookedAt, sentFile, TestJudgeModule } from './test-judge';
export { testSettings } from './test-settings';
export { findBrowser, type Browser } from './browser';
export { aPdf, aPhoto, aPicture, aZip, anOfficeFile, type Packable } from './sample-files';
export { MailSink, type CaughtMail, type Misfortune } from './mail-sink';
export { testRedis } from './test-redis';
export { someoneWaits } from './someone-waits';
export { ownStatementsOf, statementsOf } from './statements';
export { TestProvider, type ThereKnown } from './test-provider';
