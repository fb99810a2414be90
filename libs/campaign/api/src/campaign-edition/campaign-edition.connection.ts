import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { CampaignEdition } from './campaign-edition.entity';

@ObjectType()
export class CampaignEditionConnection extends connectionOf(CampaignEdition, 'CampaignEdition') {}
