/** The kind of mail in which what waited comes together. */
export const digestMail = 'notifications.digest';

/** In the record of a mail: it waits for calm to end. */
export const calmCode = 'CALM';
