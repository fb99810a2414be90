import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { forbidden, notFound } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import type { Request } from 'express';
import { readMailReport } from './mail-report';
import { isOurMailServer } from './mail-report.policy';
import { MailReports } from './mail-reports';

/** A report brings the mail it is about back, but no mail of ours is this large. */
const mostBytes = 1_048_576;

/** Where our mail server hands in what came back: bounces and complaints. */
@Controller()
export class MailReportController {
  constructor(
    private readonly reports: MailReports,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'MAIL_REPORTS_SECRET'>,
  ) {}

  /**
   * `POST /mail-reports`: one raw message, with the secret in `X-Mail-Reports-Secret`. What is no report of a mail of ours
   * is taken in all the same and does nothing: a mail server that gets a refusal would send it back.
   * @throws DomainError NOT_FOUND where no secret is set, FORBIDDEN
   */
  @Post('mail-reports')
  @HttpCode(204)
  async take(@Req() request: Request): Promise<void> {
    const { MAIL_REPORTS_SECRET: secret } = this.settings;
    if (!secret) throw notFound();
    if (!isOurMailServer(request.get('x-mail-reports-secret') ?? '', secret)) throw forbidden();
    const body = await bodyOf(request);
    const report = body && (await readMailReport(body));
    if (report) await this.reports.take(report);
  }
}

/** The message; null when it is larger than any of ours, read to its end all the same. */
async function bodyOf(request: Request): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= mostBytes) pieces.push(piece);
  }
  return size <= mostBytes ? Buffer.concat(pieces) : null;
}
