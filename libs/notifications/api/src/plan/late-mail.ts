import { calmCode } from '../digest/digest-names';
import { held } from './held-mail';

/** After how many minutes a mail that should have left is late, for the pages that tell of it and for the alert. */
export const lateAfterMinutes = 5;

export const open = `status IN ('PLANNED', 'SENDING')`;

/** It waits for nothing on purpose: not on hold, not for calm, not for an overview. */
export const waitsForNothing = `(${open} AND waits_in IS NULL
  AND last_error IS DISTINCT FROM '${calmCode}' AND NOT ${held})`;

/** What our own mail server or worker is the reason of. */
const ours = `last_error ~ '^(SERVER_|NOT_WRITTEN|UNKNOWN)'`;

/** What another server puts off, or what misses a link, says nothing about the whole. */
export const waitsForUs = `(last_error IS NULL OR ${ours})`;

/** Since when it could leave: what was on hold, gathered or failed before could not until it was let go. */
export const couldLeave = `CASE WHEN ${ours} THEN due_at ELSE attempt_at END`;
