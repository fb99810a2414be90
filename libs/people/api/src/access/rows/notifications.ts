import type { AccessTable } from '@verbonden/shared/server';
import { byLink, lookAfter } from '../who';

export const notifications: AccessTable = {
  'Query.myMailChoices': { who: ['SIGNED_IN'], where: 'own' },
  'Mutation.saveMailChoices': { who: ['SIGNED_IN'], where: 'own' },
  'Query.mailChoicesByLink': byLink,
  'Mutation.saveMailChoicesByLink': byLink,
  'POST /mail-reports': { who: ['EVERYONE'], where: 'a mail server that knows MAIL_REPORTS_SECRET' },
  'Query.senderReport': { who: lookAfter },
  'Query.mailQueue': { who: lookAfter },
  'Query.mailOverview': { who: lookAfter },
  'Mutation.retryMail': { who: lookAfter },
  'Mutation.retryFailedMail': { who: lookAfter },
  'Mutation.pauseAllMail': { who: lookAfter },
  'Mutation.resumeAllMail': { who: lookAfter },
};
