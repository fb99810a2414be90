import type { Part } from '../part';
import { ToolkitFollow } from './toolkit-follow.entity';
import { ToolkitFollowMails } from './toolkit-follow.mail';
import { ToolkitFollowResolver } from './toolkit-follow.resolver';
import { ToolkitFollowService } from './toolkit-follow.service';
import { ToolkitSweep } from './toolkit-sweep';

export const toolkitFollowPart: Part = {
  entities: [ToolkitFollow],
  services: [ToolkitFollowService],
  resolvers: [ToolkitFollowResolver],
  mails: [ToolkitFollowMails],
  sweeps: [ToolkitSweep],
};
