export { NotificationsModule } from './notifications.module';
export { NotificationsWorkerModule } from './notifications-worker.module';
export { mailBatchTopic, MailPlan } from './plan/mail-plan';
export type {
  BatchProgress,
  FailedMail,
  MailMoment,
  MailSelection,
  OpenMail,
  PlannedMailInput,
} from './plan/planned-mail';
export { MailPauses } from './plan/mail-pauses';
export { allMail } from './plan/held-mail';
export { lateAfterMinutes } from './plan/late-mail';
export { MailQueue, type MailStand, mailStands, type QueuedMail } from './queue/mail-queue';
export { SenderCheck, senderSubjects, type SenderSubject } from './sender/sender-check';
export { type SenderFinding, senderFindings, type SenderState, senderStates } from './sender/sender-records';
export { type MailReason, mailReasons } from './queue/mail-reasons';
export { MailRecord, type RecordedMail } from './plan/mail-record';
export { RefusedAddresses } from './delivery/refused-addresses';
export type { MailStatus } from './plan/mail-message.entity';
export { MailKinds } from './kind/mail-kinds';
export { sentAs } from './kind/mail-group';
export { MailPreferenceService } from './preference/mail-preference.service';
export { MailRhythm } from './preference/mail-rhythm';
export { factLines, subjectLine } from './digest/digest-line';
export { type Days } from './calm/calm-times';
export { MailCalm } from './calm/mail-calm';
export { MailWaiting } from './digest/mail-waiting';
export { QuietDays, type QuietDaysSource } from './calm/quiet-days';
export {
  type DroppedBecause,
  droppedBecause,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
  type WaitsFor,
  waitsFor,
} from './kind/mail-kind';
export type { MailAddress, MailContent, MailFact, MailLink } from './content/mail-content';
export { greetingFor } from './content/greeting';
export { MailLeaving } from './preference/mail-leaving';
export { senderOf, shownMail, writtenMail } from './content/written-mail';
export { addressesIn, type MailProse, proseOf } from './content/mail-prose';
export { proseHtml, proseOnPage } from './content/prose-html';
export { safeUrl } from './content/safe-address';
