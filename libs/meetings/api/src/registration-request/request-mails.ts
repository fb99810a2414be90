import { Injectable } from '@nestjs/common';
import { SignedLinks } from '@verbonden/shared/server';
import { Surroundings } from '../calendar/surroundings';
import { requestLetters } from './request-letters';
import { RequestLetterReader, RequestMail } from './request-mail';

/** The kinds of mail about requests, for the worker. */
@Injectable()
export class RequestMails {
  readonly kinds: readonly RequestMail[];

  constructor(reader: RequestLetterReader, links: SignedLinks, around: Surroundings) {
    this.kinds = requestLetters.map((kind) => new RequestMail(kind, reader, links, around));
  }
}
