export {
  aPerson,
  testApi,
  type PersonTraits,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from './test-api';
export { testDatabase, type TestDatabase } from './test-database';
export { testSettings } from './test-settings';
export { findBrowser, type Browser } from './browser';
export { MailSink, type CaughtMail, type Misfortune } from './mail-sink';
export { testRedis } from './test-redis';
export { statementsOf } from './statements';
