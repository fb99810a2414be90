import type { Provider, Type } from '@nestjs/common';
import type { MailKind } from '@verbonden/notifications/api';
import type { Schedule } from '@verbonden/shared/server';

/** What one noun of this domain brings; the modules take from it what their program needs. */
export interface Part {
  /** Its tables. */
  readonly entities?: readonly Type[];
  /** What API, worker and command line share. */
  readonly services?: readonly Provider[];
  /** Its share of the API. */
  readonly resolvers?: readonly Provider[];
  /** Its doors that are no GraphQL: files. */
  readonly controllers?: readonly Type[];
  /** Who writes its mails; the worker's own. */
  readonly mails?: readonly Type<{ kinds(): MailKind[] }>[];
  /** What comes back by itself; the worker's own. */
  readonly sweeps?: readonly Type<Schedule>[];
}
