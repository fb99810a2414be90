/** As many as one space holds of each: more is nobody's overview any more. */
export const mostTasks = 200;
export const mostPapers = 100;
export const mostDecisions = 300;
/** People that a task can be given to, and organisations. */
export const mostMembers = 300;
