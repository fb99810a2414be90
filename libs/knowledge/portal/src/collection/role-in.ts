import type { FormFields } from '@verbonden/shared/web';
import type { WorkRoleCode } from '@verbonden/shared/web/schema';

/** The role that was chosen, null for none. The API knows which there are. */
export function roleIn(form: FormFields): WorkRoleCode | null {
  return form.lineOrNull('forRole') as WorkRoleCode | null;
}
