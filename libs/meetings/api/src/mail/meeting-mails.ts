import { Inject, Injectable } from '@nestjs/common';
import type { MailKind } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { Surroundings } from '../calendar/surroundings';
import { ConcernedMail } from './concerned.mail';
import { LetterReader } from './letter-reader';
import { LetterWriter } from './letter-writer';
import { MailPreviewer } from './mail-previewer';
import { letterKinds } from './meeting-letters';
import { MeetingMail } from './meeting-mail';
import { concernedMails } from './meeting-mail-kinds';
import { OthersConcerned } from './others-concerned';
import { TestMail } from './test-mail';

/** What the worker sends about meetings: to who is registered, to others concerned, and tests. */
@Injectable()
export class MeetingMails {
  readonly kinds: readonly MailKind[];

  constructor(
    reader: LetterReader,
    writer: LetterWriter,
    previewer: MailPreviewer,
    others: OthersConcerned,
    around: Surroundings,
    db: DataSource,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.kinds = [
      ...letterKinds.map((kind) => new MeetingMail(kind, reader, writer)),
      ...Object.values(concernedMails).map((name) => new ConcernedMail(name, db, others, around, clock)),
      new TestMail(db, previewer),
    ];
  }
}
