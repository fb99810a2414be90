import { sentAs } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';

/** The mail of this domain as people know it. */
export const importsMailGroups = sentAs({
  name: 'imports',
  title: text('Een lijst die je inlas', 'A list that you read in'),
  hint: text('Als een lange lijst klaar is.', 'When a long list is done.'),
  necessary: true,
});
