import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { DomainError } from '@verbonden/shared/kernel';
import type { Request, Response } from 'express';
import { type FileFault, ImportFileError } from '../file/read-text';

/** Leads somebody whose file was not taken back to the page, which says why; or to the way to sign in. */
@Catch(DomainError, HttpException, ImportFileError)
export class ImportDoorFilter implements ExceptionFilter<DomainError | HttpException | ImportFileError> {
  catch(fault: DomainError | HttpException | ImportFileError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const page = importPath(request);
    const kind = request.params['kind'];
    const asked = typeof kind === 'string' ? `?wat=${encodeURIComponent(kind)}&` : '?';
    const isStranger = fault instanceof DomainError && fault.code === 'UNAUTHENTICATED';
    const reason = fault instanceof HttpException ? faultOfForm(fault) : fault.code;
    http
      .getResponse<Response>()
      .redirect(303, isStranger ? `/inloggen?terug=${importsPath}` : `${page}${asked}mis=${reason}`);
  }
}

/** The page where files are brought in. */
export const importsPath = '/beheer/inlezen';

/** The page in the language of whoever sent the form, which says so in its address. */
export function importPath(request: Request): string {
  return `${request.query['in'] === 'en' ? '/en' : ''}${importsPath}`;
}

function faultOfForm(fault: HttpException): FileFault {
  return fault.getStatus() === 413 ? 'TOO_LARGE' : 'NO_FILE';
}
