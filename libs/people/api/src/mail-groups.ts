import { sentAs } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';

/** The mail of this domain as people know it. */
export const peopleMailGroups = sentAs({
  name: 'people',
  title: text('Je account', 'Your account'),
  hint: text(
    'Een link om in te loggen, een uitnodiging, een nieuw mailadres, of iets dat met je account gebeurt.',
    'A link to sign in, an invitation, a new address, or something that happens to your account.',
  ),
  necessary: true,
});
