import type { FormState } from '@verbonden/shared/web';

/** What is typed is kept until it was taken; after that the form begins empty. */
export function keptAs(name: string, wasTaken: boolean, form: FormState | null): string | undefined {
  return wasTaken && !form ? undefined : name;
}
