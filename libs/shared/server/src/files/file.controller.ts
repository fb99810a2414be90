import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import {
  DomainError,
  forbidden,
  isSignedIn,
  text,
  unauthenticated,
  type Viewer,
} from '@verbonden/shared/kernel';
import type { Request, Response } from 'express';
import { CurrentViewer } from '../auth/current-viewer';
import { SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';
import { retryAfter } from '../database/away';
import { originOf } from '../http/same-origin';
import { largest, refusalText } from './file-kinds';
import { FileReception } from './file-reception';

/** More than one large file and some words cannot come through this door. */
const largestRequest = largest.document + 1024 * 1024;

/** The door through which scripts send a file; pages take files in their own forms. */
@Controller('files')
export class FileController {
  constructor(
    private readonly reception: FileReception,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * `POST /files`, multipart, one file: 201 with its id, 422 with why it is not taken. It belongs to who sent it, and
   * is erased after a day when nothing holds it. @throws DomainError UNAUTHENTICATED, FORBIDDEN
   */
  @Post()
  async receive(
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (originOf(request, this.settings.PUBLIC_URL) === 'ELSEWHERE') {
      throw forbidden(text('vanaf onze eigen site', 'from our own site'));
    }
    if (!isSignedIn(viewer)) throw unauthenticated();
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > largestRequest) {
      // Known before a byte is read: the answer goes out, and the line is closed behind it.
      response.set('connection', 'close');
      tell(response, viewer, 413, { code: 'TOO_LARGE', words: refusalText('TOO_LARGE', announced) });
      request.unpipe();
      request.resume();
      return;
    }
    const [file] = (await this.reception.receive(viewer, request, response)).files;
    if (!file) throw new DomainError('BAD_REQUEST', text('Kies een bestand.', 'Choose a file.'));
    if (file.refusal)
      tell(response, viewer, statusOf(file.refusal.code), {
        code: file.refusal.code,
        words: file.refusal.text,
      });
    else response.status(201).json({ id: file.id, name: file.name });
  }
}

/** A file that is no good is one thing, and that it cannot be kept now another. */
function statusOf(code: string): number {
  return { RATE_LIMITED: 429, UNAVAILABLE: 503, TOO_LARGE: 413 }[code] ?? 422;
}

function tell(
  response: Response,
  { locale }: Viewer,
  status: number,
  { code, words }: { code: string; words: ReturnType<typeof text> },
): void {
  if (status === 503) response.setHeader('Retry-After', retryAfter);
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title: words[locale], status, code }));
}
