/**
 * What is written to mail that failed, to be tried once more from `at` on: as new, and one with which workers were lost
 * goes alone again.
 */
export function triedAgain(at: string): string {
  return `status = 'PLANNED', attempts = 0, attempt_at = ${at}, handed_at = NULL, claim_id = NULL, claimed_at = NULL,
    sent_at = NULL, last_error = NULL, interrupted = least(interrupted, 2)`;
}
