import type { FieldTable } from '@verbonden/shared/server';
import { editorsToo, lookAfter, pioneersToo } from '../who';

/** Campaign, Lab, signals, polls and imports. */
export const otherFields: FieldTable = {
  'CampaignActivity.signupNames': { who: ['SIGNED_IN'], where: 'an editor of its organisation alone' },
  'CampaignActivity.signupCount': { who: ['SIGNED_IN'], where: 'its organisation, and coordinators' },
  'CampaignActivity.reviewNote': { who: ['SIGNED_IN'], where: 'its organisation, and coordinators' },
  'CampaignSignupByLink.chosenName': { who: ['EVERYONE'], where: 'who holds the link' },
  'Story.consentsAsked': { who: editorsToo, where: 'who keeps the story' },
  'Story.returnedWith': { who: editorsToo, where: 'who keeps the story' },
  'Story.photoFile': { who: editorsToo, where: 'who keeps the story' },
  'PrintOrder.receiver': { who: ['SIGNED_IN'], where: 'of the own organisation, and coordinators' },
  'PrintOrder.street': { who: ['SIGNED_IN'], where: 'of the own organisation, and coordinators' },
  'LabRequest.email': { who: pioneersToo, where: 'who answers requests to the Lab' },
  'LabRequest.name': { who: pioneersToo, where: 'who answers requests to the Lab' },
  'LabRequest.question': { who: pioneersToo, where: 'who answers requests to the Lab' },
  'Signal.askedMembers': { who: ['SIGNED_IN'], where: 'who raised it, and coordinators' },
  'Signal.viewerAskedPath': { who: ['SIGNED_IN'], where: 'the own one' },
  'SignalRouting.personName': { who: ['SIGNED_IN'], where: 'as Signal.askedMembers' },
  'Poll.unreadAnswers': { who: lookAfter, where: 'a number' },
  'PollOpenAnswer.body': { who: lookAfter, where: 'until it was read; nobody is kept with it' },
  'ImportLine.fields': { who: editorsToo, where: 'of an own file, or a coordinator' },
  'MissedSearch.words': { who: lookAfter, where: 'what several people sought in vain' },
};
