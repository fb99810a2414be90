export { demoPerson, type DemoPerson } from './demo-people';
export { mailAtOnce, mailOnEveryDay } from './mail-at-once';
export { part } from './part';
export { OtherSite } from './other-site';
export { secret, Stage } from './stage';
export { type Visitor } from './visitor';
