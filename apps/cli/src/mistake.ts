/** Something about the command itself is wrong; the message says what to do, no stack is shown. */
export class Mistake extends Error {}
