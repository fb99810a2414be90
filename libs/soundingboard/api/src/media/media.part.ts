import type { Part } from '../part';
import { MediaAnswer } from './media-answer.entity';
import { MediaAnswersLoader } from './media-answers.loader';
import { MediaAskReader } from './media-ask-reader';
import { MediaAskResolver } from './media-ask.resolver';
import { MediaAskingService } from './media-asking.service';
import { MediaConsent } from './media-consent.entity';
import { MediaConsentService } from './media-consent.service';
import { MediaDesk } from './media-desk';
import { MediaKeeper } from './media-keeper';
import { MediaList } from './media-list';
import { MediaMailPlan } from './media-mail-plan';
import { MediaRequest } from './media-request.entity';
import { MediaRequestResolver } from './media-request.resolver';
import { MediaRequestService } from './media-request.service';
import { MediaRetention } from './media-retention';
import { MediaMails } from './media.mail';

/** The desk between journalists and young people. */
export const mediaPart: Part = {
  entities: [MediaRequest, MediaAnswer, MediaConsent],
  services: [
    MediaKeeper,
    MediaDesk,
    MediaList,
    MediaAnswersLoader,
    MediaMailPlan,
    MediaRequestService,
    MediaAskingService,
    MediaConsentService,
    MediaAskReader,
    MediaRetention,
  ],
  resolvers: [MediaRequestResolver, MediaAskResolver],
  mails: [MediaMails],
};
