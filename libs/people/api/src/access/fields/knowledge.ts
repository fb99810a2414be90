import type { FieldTable } from '@verbonden/shared/server';
import { lookAfter } from '../who';

export const knowledgeFields: FieldTable = {
  'KnowledgeItem.draft': {
    who: ['SIGNED_IN'],
    where: 'who writes or reviews it, or was asked to read along',
  },
  'KnowledgeItem.comments': {
    who: ['SIGNED_IN'],
    where: 'who writes or reviews it, or was asked to read along',
  },
  'KnowledgeItem.review': {
    who: ['SIGNED_IN'],
    where: 'who writes or reviews it, or was asked to read along',
  },
  'KnowledgeItem.pastReviews': { who: ['SIGNED_IN'], where: 'as KnowledgeItem.review' },
  'KnowledgeItem.readers': { who: ['SIGNED_IN'], where: 'as KnowledgeItem.review' },
  'KnowledgeItem.reviewNote': { who: ['SIGNED_IN'], where: 'who writes or reviews it' },
  'KnowledgeItem.progress': { who: ['SIGNED_IN'], where: 'who writes or reviews it' },
  'KnowledgeItem.consents': { who: ['SIGNED_IN'], where: 'who writes it' },
  'KnowledgeItem.contact': { who: ['SIGNED_IN'], where: 'with a role in the network, or who writes it' },
  'KnowledgeItem.author': { who: ['SIGNED_IN'], where: 'whom to ask' },
  'KnowledgeItem.thanks': { who: ['SIGNED_IN'], where: 'who writes it' },
  'KnowledgeItem.usage': { who: ['SIGNED_IN'], where: 'who writes it, and coordinators' },
  'KnowledgeContact.email': { who: ['SIGNED_IN'], where: 'as KnowledgeItem.contact' },
  'KnowledgeContact.phone': { who: ['SIGNED_IN'], where: 'as KnowledgeItem.contact' },
  'KnowledgeThanks.sentence': { who: ['SIGNED_IN'], where: 'as KnowledgeItem.thanks' },
  'Adoption.contact': { who: ['SIGNED_IN'], where: 'whom to ask about it' },
  'PolicyText.linkToken': { who: ['SIGNED_IN'], where: 'the own one' },
  'KnowledgeDecisionText.text': { who: lookAfter, where: 'for who decides' },
};
