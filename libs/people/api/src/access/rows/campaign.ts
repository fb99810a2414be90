import type { AccessTable } from '@verbonden/shared/server';
import { byLink, editorsToo, lookAfter } from '../who';

const inWorkingGroup = ['PROFESSIONAL', ...editorsToo] as const;

export const campaign: AccessTable = {
  'Query.campaignEdition': { who: ['EVERYONE'], kept: true },
  'Query.currentCampaignEdition': { who: ['EVERYONE'], kept: true },
  'Query.campaignEditions': { who: ['EVERYONE'], kept: true },
  'Mutation.createCampaignEdition': { who: lookAfter },
  'Mutation.updateCampaignEdition': { who: lookAfter },
  'Mutation.beginMaterialSet': { who: lookAfter },
  'Mutation.changeMaterialSet': { who: lookAfter },
  'Mutation.changeMaterialTemplate': { who: lookAfter },
  'Query.personalisedMaterial': { who: ['EDITOR'], where: 'of the own organisation' },
  'Query.materialPreview': { who: ['EDITOR'], where: 'for the own organisation, of what is out' },
  'Mutation.savePersonalisedMaterial': { who: ['EDITOR'], where: 'for the own organisation' },
  'Mutation.removePersonalisedMaterial': { who: ['EDITOR'], where: 'of the own organisation' },
  'Mutation.makeMaterialPack': { who: ['EDITOR'], where: 'of the own organisation' },
  'Subscription.materialPackProgressed': { who: ['EDITOR'], where: 'of the own organisation' },
  'Query.toolkitFollowByLink': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.followToolkit': { who: ['SIGNED_IN'], where: 'for oneself' },
  'Mutation.unfollowToolkit': { who: ['SIGNED_IN'], where: 'for oneself' },
  'Mutation.stopToolkitMailByLink': { who: ['EVERYONE'], where: 'who holds the link' },
  'Query.campaignActivity': {
    who: ['EVERYONE'],
    where: 'what is public; else who works at its organisation, and who looks it over',
    kept: true,
  },
  'Query.campaignActivities': { who: ['EVERYONE'], where: 'what is public', kept: true },
  'Query.campaignActivityPlaces': { who: ['EVERYONE'], where: 'what is public', kept: true },
  'Query.myCampaignActivities': { who: ['SIGNED_IN'], where: 'of where one works' },
  'Query.campaignActivitiesToCheck': { who: lookAfter },
  'Mutation.submitCampaignActivity': {
    who: ['PROFESSIONAL', 'EDITOR', 'PIONEER'],
    where: 'for an organisation one works at; not who is on the sounding board',
  },
  'Mutation.updateCampaignActivity': {
    who: ['PROFESSIONAL', 'EDITOR', 'PIONEER'],
    where: 'of an organisation one works at',
  },
  'Mutation.withdrawCampaignActivity': {
    who: ['PROFESSIONAL', 'EDITOR', 'PIONEER'],
    where: 'of an organisation one works at, before it is public',
  },
  'Mutation.cancelCampaignActivity': {
    who: ['SIGNED_IN'],
    where: 'of an organisation one works at; or a coordinator',
  },
  'Mutation.approveCampaignActivity': { who: lookAfter },
  'Mutation.askCampaignActivityChanges': { who: lookAfter },
  'Mutation.signUpForActivity': {
    who: ['EVERYONE'],
    where: 'a public activity that is joined here; a chosen name is enough',
  },
  'Query.campaignSignupByLink': byLink,
  'Mutation.leaveActivity': byLink,
  'Query.printOrdering': {
    who: ['SIGNED_IN'],
    where: 'what can be ordered; of orders those of the own organisation',
  },
  'Mutation.placePrintOrder': { who: ['EDITOR'], where: 'for the own organisation, until the last day' },
  'Mutation.withdrawPrintOrder': { who: ['EDITOR'], where: 'of the own organisation, until the last day' },
  'Query.printDesk': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.savePrintItem': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.removePrintItem': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.sendPrintOrders': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.deliverPrintOrder': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'GET /files/drukwerk/:name': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Query.editionReach': { who: ['EVERYONE'] },
  'Query.pressRelease': {
    who: ['EVERYONE'],
    where: 'released, after its embargo; before it editors; a draft only for coordinators',
  },
  'Query.pressReleases': { who: ['EVERYONE'], where: 'the same' },
  'Query.localPressRelease': { who: ['EVERYONE'], where: 'of a release that one may see; nothing is kept' },
  'Mutation.savePressRelease': { who: lookAfter },
  'Mutation.releasePressRelease': { who: lookAfter },
  'Mutation.withdrawPressRelease': { who: lookAfter },
  'Query.story': {
    who: ['EVERYONE'],
    where: 'published, until its last day; else who keeps it; nobody once it was taken away',
    kept: true,
  },
  'Query.storyGone': {
    who: ['EVERYONE'],
    where: 'only that it is gone, of what everybody could read',
    kept: true,
  },
  'Query.stories': { who: ['EVERYONE'], where: 'published, until their last day', kept: true },
  'Query.keptStories': { who: editorsToo, where: 'an editor: of the own organisation' },
  'Mutation.saveStory': {
    who: editorsToo,
    where: 'an editor: of the own organisation, as long as it is a draft',
  },
  'Mutation.submitStory': { who: editorsToo, where: 'an editor: of the own organisation' },
  'Mutation.returnStory': { who: lookAfter },
  'Mutation.publishStory': { who: lookAfter, where: 'once everybody in it agreed' },
  'Query.workingGroupSpace': {
    who: inWorkingGroup,
    where:
      'who works at an organisation with a role in the Week working group today; not who is on the sounding board',
  },
  'Query.myWorkingGroupTasks': { who: ['SIGNED_IN'], where: 'the own' },
  'Mutation.saveWorkingGroupTask': {
    who: inWorkingGroup,
    where: 'the same, until the edition is over',
  },
  'Mutation.settleWorkingGroupTask': {
    who: inWorkingGroup,
    where: 'the same, until the edition is over',
  },
  'Mutation.addWorkingGroupPaper': {
    who: inWorkingGroup,
    where: 'the same, until the edition is over',
  },
  'Mutation.removeWorkingGroupPaper': {
    who: inWorkingGroup,
    where: 'the same, until the edition is over',
  },
  'Mutation.restoreWorkingGroupPaper': {
    who: inWorkingGroup,
    where: 'the same, until the edition is over',
  },
  'Mutation.noteWorkingGroupDecision': {
    who: inWorkingGroup,
    where: 'the same, until the edition is over',
  },
  'Mutation.copyWorkingGroup': {
    who: inWorkingGroup,
    where: 'the same, once the edition is over',
  },
  'Mutation.setWorkingGroupMail': { who: ['SIGNED_IN'], where: 'for oneself' },
  'Mutation.stopWorkingGroupMailByLink': byLink,
  'GET /files/werkgroep/:id/:name': {
    who: ['EVERYONE'],
    where: 'who is in the Week working group, or holds their address of ten minutes',
  },
  'GET /feeds/verhalen.atom': { who: ['EVERYONE'], where: 'published stories, until their last day' },
  'GET /files/pers/:name': {
    who: ['EVERYONE'],
    where: 'a release that one may see, once every local field is filled in',
  },
  'GET /files/bereik/:name': { who: lookAfter },
  'GET /files/verhalen/:id/:name': {
    who: ['EVERYONE'],
    where: 'who may read the story; to keep it only when everybody in it agrees to more than this website',
  },
  'GET /files/toolkit/:id/:name': {
    who: ['EVERYONE'],
    where: 'from its moment on; before it who looks after the network',
  },
  'GET /files/toolkit/pakket/:id/:name': {
    who: ['EVERYONE'],
    where: 'an editor of the organisation, or who holds its address of ten minutes',
  },
  'GET /calendar/week/:name': { who: ['EVERYONE'], where: 'public activities, nobody who comes' },
  'GET /calendar/activiteit/:name': { who: ['EVERYONE'], where: 'a public activity, nobody who comes' },
  'GET /feeds/week/:name': { who: ['EVERYONE'], where: 'public activities, nobody who comes' },
};
