import { keptFor } from '@verbonden/shared/server';
import type { Part } from '../part';
import { ConsentedStories } from './consented-stories';
import { PhotoDownload } from './photo-download.entity';
import { PhotoDownloads } from './photo-downloads';
import { photoRetention } from './photo-retention';
import { StoryPhotoController } from './photo.controller';
import { StoryFeedController } from './story-feed.controller';
import { StoryAddresses } from './story-addresses';
import { StoryDocuments } from './story-documents';
import { StoryGate } from './story-gate';
import { StoryReach } from './story-reach';
import { StorySweep } from './story-sweep';
import { StoryWritingResolver } from './story-writing.resolver';
import { StoryWritingService } from './story-writing.service';
import { Story } from './story.entity';
import { StoryMailPlan } from './story.mail-plan';
import { StoryMails } from './story.mail';
import { StoryResolver } from './story.resolver';
import { StoryService } from './story.service';

export const storyPart: Part = {
  entities: [Story, PhotoDownload],
  services: [
    StoryService,
    StoryMailPlan,
    StoryDocuments,
    StoryGate,
    PhotoDownloads,
    StoryWritingService,
    ConsentedStories,
    StoryAddresses,
    StoryReach,
    keptFor(photoRetention),
  ],
  resolvers: [StoryResolver, StoryWritingResolver],
  controllers: [StoryPhotoController, StoryFeedController],
  mails: [StoryMails],
  sweeps: [StorySweep],
};
