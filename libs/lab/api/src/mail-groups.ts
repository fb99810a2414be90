import { sentAs } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';

/** The mail of this domain as people know it. */
export const labMailGroups = sentAs({
  name: 'lab',
  title: text('Het JMZ Lab', 'The JMZ Lab'),
  hint: text(
    'Wat er met je vraag gebeurt, of met een project waar je aan meedoet.',
    'What happens with your question, or with a project that you are in.',
  ),
  necessary: true,
});
