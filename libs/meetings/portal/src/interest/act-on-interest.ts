import type { FormFields, FormState, SubmitArgs } from '@verbonden/shared/web';
import { RegisterInterestDocument, WithdrawInterestDocument } from './interest.generated';

/** The buttons for who wants to come while the form is open. */
export const wantStep = 'wil-erbij';
export const wantNotStep = 'wil-niet';

/**
 * Does what the pressed button says.
 * @returns the outcome, what is wrong, or null for a button that is about something else
 */
export async function actOnInterest(
  what: string,
  form: FormFields,
  mutate: SubmitArgs['mutate'],
): Promise<string | FormState | null> {
  const input = { meetingId: form.line('meetingId') };
  if (what === wantStep) {
    const { state, data } = await mutate(RegisterInterestDocument, { input });
    return state ?? data.registerInterest.outcome;
  }
  if (what === wantNotStep) {
    const { state, data } = await mutate(WithdrawInterestDocument, { input });
    return state ?? data.withdrawInterest.outcome;
  }
  return null;
}
