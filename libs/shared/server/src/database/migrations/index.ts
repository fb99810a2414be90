/** The one timeline of the database, oldest first. A step that has been released is never edited. */
export const migrations = [] as const;
