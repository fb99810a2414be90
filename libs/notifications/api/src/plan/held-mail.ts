/** Stands for all mail, where a pause names what it holds. */
export const allMail = '00000000-0000-0000-0000-000000000000';

/** Its context, or all mail, waits until somebody lets it go on, and it is not of a kind that may not wait. */
export const held = `EXISTS (SELECT FROM mail_pauses AS pause
  WHERE pause.context_id IN (mail_messages.context_id, '${allMail}')
    AND NOT (mail_messages.kind = ANY (pause.except_kinds)))`;
