export { CampaignEdition } from './campaign-edition/campaign-edition.entity';
export { CampaignEditionService } from './campaign-edition/campaign-edition.service';
export { ActivityDocuments } from './activity/activity-documents';
export { CampaignActivity } from './activity/activity.entity';
export { CampaignCoreModule } from './campaign-core.module';
export { CampaignModule } from './campaign.module';
export { CampaignWorkerModule } from './campaign-worker.module';
export { loadCampaign } from './demo/load-campaign';
