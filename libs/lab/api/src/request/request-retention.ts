import { text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';
import { LessThan } from 'typeorm';
import { LabRequest } from './lab-request.entity';

/** Some time after the answer nobody needs to know any more who brought it in; what it became stays. */
export const requestRetention: RetentionRule = {
  name: 'lab-requests',
  what: text(
    'Wat iemand aan het Lab vroeg, met naam en mailadres',
    'What somebody asked the Lab, with name and mail address',
  ),
  why: text(
    'Zo kan het Lab antwoorden. Wat ervan komt, een project of een signaal, staat los van wie het vroeg.',
    'It lets the Lab answer. What comes of it, a project or a signal, stands apart from who asked.',
  ),
  days: 90,
  after: text('na het antwoord', 'after the answer'),
  erase: async (tx, before) => (await tx.delete(LabRequest, { settledAt: LessThan(before) })).affected ?? 0,
};
