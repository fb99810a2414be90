import { PublicFetch } from '@verbonden/shared/server';
import type { Part } from '../part';
import { FreshnessAsk } from './freshness-ask.entity';
import { FreshnessLists } from './freshness-lists';
import { FreshnessMails } from './freshness.mail';
import { BrokenLinkResolver, FreshnessResolver } from './freshness.resolver';
import { KnowledgeLink } from './knowledge-link.entity';
import { LinkBook } from './link-book';
import { LinkChecker } from './link-checker';
import { LinkSweep } from './link-sweep';
import { StillCurrent } from './still-current';
import { StillCurrentSweep } from './still-current-sweep';

export const freshnessPart: Part = {
  entities: [KnowledgeLink, FreshnessAsk],
  services: [
    StillCurrent,
    FreshnessLists,
    LinkBook,
    LinkChecker,
    { provide: PublicFetch, useFactory: () => new PublicFetch() },
  ],
  resolvers: [FreshnessResolver, BrokenLinkResolver],
  mails: [FreshnessMails],
  sweeps: [LinkSweep, StillCurrentSweep],
};
