import type { Part } from '../part';
import { KnowledgeAddresses } from './knowledge-addresses';
import { KnowledgeFeedController } from './knowledge-feed.controller';

export const feedPart: Part = {
  resolvers: [KnowledgeAddresses],
  controllers: [KnowledgeFeedController],
};
