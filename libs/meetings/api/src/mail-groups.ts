import { sentAs } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';

/** The mail of this domain as people know it. */
export const meetingsMailGroups = sentAs({
  name: 'meetings',
  title: text('Bijeenkomsten waar je heen gaat', 'Meetings that you go to'),
  hint: text(
    'Je bevestiging, de herinneringen en elke verandering.',
    'Your confirmation, the reminders and each change.',
  ),
  necessary: true,
});
