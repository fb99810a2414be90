import type { Part } from '../part';
import { Follow } from './follow.entity';
import { FollowMails } from './follow.mail';
import { FollowNews } from './follow-news';
import { FollowResolver } from './follow.resolver';
import { FollowService } from './follow.service';
import { FollowSweep } from './follow-sweep';

export const followPart: Part = {
  entities: [Follow],
  services: [FollowService, FollowNews],
  resolvers: [FollowResolver],
  mails: [FollowMails],
  sweeps: [FollowSweep],
};
