import type { Part } from '../part';
import { EmbedController } from './embed.controller';
import { KnowledgeAddresses } from './knowledge-addresses';
import { KnowledgeFeedController } from './knowledge-feed.controller';
import { RenewedResolver } from './renewed.resolver';

export const feedPart: Part = {
  resolvers: [KnowledgeAddresses, RenewedResolver],
  controllers: [KnowledgeFeedController, EmbedController],
};
