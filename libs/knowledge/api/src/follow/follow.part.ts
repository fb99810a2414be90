import type { Part } from '../part';
import { Follow } from './follow.entity';
import { FollowMails } from './follow.mail';
import { FollowNews } from './follow-news';
import { FollowResolver } from './follow.resolver';
import { FollowService } from './follow.service';
import { OwnNewsBook } from './own-news';
import { OwnTelling } from './own-telling';
import { FollowSweep } from './follow-sweep';

export const followPart: Part = {
  entities: [Follow],
  services: [FollowService, FollowNews, OwnNewsBook, OwnTelling],
  resolvers: [FollowResolver],
  mails: [FollowMails],
  sweeps: [FollowSweep],
};
