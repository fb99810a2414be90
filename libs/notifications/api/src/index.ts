export { NotificationsModule } from './notifications.module';
export { NotificationsWorkerModule } from './notifications-worker.module';
export { MailPlan } from './plan/mail-plan';
export type { FailedMail, MailMoment, MailSelection, PlannedMailInput } from './plan/planned-mail';
export type { MailStatus } from './plan/mail-message.entity';
export { MailKinds } from './kind/mail-kinds';
export { type DroppedBecause, droppedBecause, type MailKind, type PlannedMail } from './kind/mail-kind';
export type { MailAddress, MailCalendar, MailContent, MailFact, MailLink } from './content/mail-content';
export { greetingFor } from './content/greeting';
