import { MailRhythm, sentAs } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';

/** The mail of this domain as people know it. */
export const campaignMailGroups = sentAs(
  {
    name: 'campaign',
    title: text('Wat je afspreekt voor de Week', 'What you arrange for the Week'),
    hint: text(
      'Je activiteit, je aanmelding, je verhaal, je drukwerk.',
      'Your activity, your place, your story, your printed matter.',
    ),
    necessary: true,
  },
  {
    name: 'campaign.materials',
    title: text('De Week: nieuw materiaal', 'The Week: new materials'),
    hint: text(
      'Als er iets uitkomt van materiaal dat je volgt.',
      'When something comes out of materials that you follow.',
    ),
    necessary: false,
    rhythm: MailRhythm.DAILY,
  },
  {
    name: 'campaign.tasks',
    title: text('De Week: taken in de werkgroep', 'The Week: tasks in the working group'),
    hint: text(
      'Als iemand je een taak geeft, en een week voordat die klaar moet zijn.',
      'When somebody gives you a task, and a week before it is due.',
    ),
    necessary: false,
    rhythm: MailRhythm.DAILY,
  },
);
