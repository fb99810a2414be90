import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { notFound } from '@verbonden/shared/kernel';
import type { Response } from 'express';
import { Surroundings } from '../calendar/surroundings';
import { certificatePath } from '../meeting/addresses';
import { certificateFile } from './certificate-file';
import { CertificateService } from './certificate.service';

/** Certificates as files, for who has the code. */
@Controller('files/certificaten')
export class CertificateController {
  constructor(
    private readonly service: CertificateService,
    private readonly around: Surroundings,
  ) {}

  /**
   * `GET /files/certificaten/<code>.pdf`, in English with `?taal=en`.
   * @throws DomainError NOT_FOUND for a code that is none of ours, and for a certificate that is not true any more
   */
  @Get(':name')
  async file(
    @Param('name') name: string,
    @Query('taal') language: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const typed = /^([\w-]{1,40})\.pdf$/.exec(name)?.[1];
    const locale = language === 'en' ? 'en' : 'nl';
    const certificate = typed ? await this.service.check(typed, locale) : null;
    if (!certificate?.isTrue) throw notFound();
    const file = await certificateFile(certificate, {
      network: this.around.organizer.name,
      checkUrl: this.around.url(certificatePath(certificate.code, locale)),
      locale,
    });
    response
      .type('application/pdf')
      .set('content-disposition', `inline; filename="certificaat-${certificate.code}.pdf"`)
      .set('cache-control', 'private, no-cache')
      .set('x-robots-tag', 'noindex')
      .send(file);
  }
}
