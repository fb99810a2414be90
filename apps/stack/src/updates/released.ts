/**
 * The version that may still be serving while this one is being started. At each release it becomes the release before;
 * only then may the timeline take away what nobody uses any more ("contract").
 */
export const released = {
  commit: 'ad10f3ee',
  /** Its last step. */
  migration: 'PeopleNewAddresses1790000006510',
} as const;
