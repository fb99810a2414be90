import type { FieldTable } from '@verbonden/shared/server';
import { allianceFields } from './fields/alliance';
import { knowledgeFields } from './fields/knowledge';
import { meetingFields } from './fields/meetings';
import { otherFields } from './fields/other-domains';
import { peopleFields } from './fields/people';
import { soundingboardFields } from './fields/soundingboard';

/**
 * Fields that not everybody may read who reaches what they belong to, by any path. `who` is enforced by a guard before
 * the field itself; `where` is the sentence of a policy in the domain, which narrows it. Every other field is for
 * whoever gets its parent (`apps/api/src/fields/open-fields.txt`): a new one is red until somebody says which it is.
 */
export const fieldTable: FieldTable = {
  ...peopleFields,
  ...allianceFields,
  ...knowledgeFields,
  ...meetingFields,
  ...soundingboardFields,
  ...otherFields,
};
