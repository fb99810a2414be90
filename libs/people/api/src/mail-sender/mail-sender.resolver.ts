import { Query, Resolver } from '@nestjs/graphql';
import { SenderCheck } from '@verbonden/notifications/api';
import { forbidden, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { canTendMail } from '../mail-queue/mail-queue.policy';
import { SenderReport } from './mail-sender';

@Resolver()
export class MailSenderResolver {
  constructor(private readonly check: SenderCheck) {}

  @Query(() => SenderReport, { description: 'SPF, DKIM and DMARC of the sender of all mail; looked up now.' })
  async senderReport(@CurrentPerson() viewer: SignedInViewer): Promise<SenderReport> {
    if (!canTendMail(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const report = await this.check.look();
    return { ...report, lines: [...report.lines] };
  }
}
