import type { AccessTable } from '@verbonden/shared/server';
import { byLink } from '../who';

export const notifications: AccessTable = {
  'Query.myMailChoices': { who: ['SIGNED_IN'], where: 'own' },
  'Mutation.saveMailChoices': { who: ['SIGNED_IN'], where: 'own' },
  'Query.mailChoicesByLink': byLink,
  'Mutation.saveMailChoicesByLink': byLink,
};
