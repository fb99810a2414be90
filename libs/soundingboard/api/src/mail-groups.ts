import { sentAs } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';

/** The mail of this domain as people know it. */
export const soundingboardMailGroups = sentAs({
  name: 'soundingboard',
  title: text('Meedenken', 'Thinking along'),
  hint: text(
    'Als iemand je om advies vraagt, en wat daarmee is gedaan.',
    'When somebody asks for your advice, and what was done with it.',
  ),
  necessary: true,
});
