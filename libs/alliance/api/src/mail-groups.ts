import { sentAs } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';

/** The mail of this domain as people know it. */
export const allianceMailGroups = sentAs({
  name: 'alliance',
  title: text('Meedoen en toestemming', 'Taking part and consent'),
  hint: text(
    'Antwoord op een aanmelding, een vraag om toestemming, het aanbod van je organisatie.',
    'An answer to an application, a question for consent, what your organisation offers.',
  ),
  necessary: true,
});
