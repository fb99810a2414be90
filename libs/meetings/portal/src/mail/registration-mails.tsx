import { writeShortDate, writeTime } from '@verbonden/shared/kernel';
import { Notice, Table } from '@verbonden/shared/ui';
import { type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import { answerInWords, droppedInWords, mailName } from './mail-words';
import type { RegistrationMailsFragment } from './registration-mails.generated';

type Mail = RegistrationMailsFragment['mails'][number];

/** What was mailed about a registration: when it was to leave, when it left, and what the mail server said. */
export function RegistrationMails({ registration }: { registration: RegistrationMailsFragment }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const when = (moment: string) =>
    `${writeShortDate(new Date(moment), locale)}, ${writeTime(new Date(moment), locale)}`;
  return (
    <>
      {registration.addressRefused ? (
        <Notice kind="attention" title={answerInWords(registration.addressRefused, say)} />
      ) : null}
      <Table
        caption={say('Mails over deze aanmelding')}
        captionHidden
        columns={[
          { key: 'what', header: say('Mail') },
          { key: 'due', header: say('Gepland') },
          { key: 'sent', header: say('Verstuurd') },
          { key: 'how', header: say('Hoe het ging') },
        ]}
        empty={say('Er is nog geen mail gepland.')}
        rows={registration.mails.map((mail) => ({
          key: mail.id,
          cells: [
            mailName(mail.kind, say),
            when(mail.dueAt),
            mail.sentAt ? when(mail.sentAt) : '',
            outcome(mail, say),
          ],
        }))}
      />
    </>
  );
}

function outcome({ status, code, droppedReason }: Mail, say: Say): string {
  switch (status) {
    case 'SENT':
      return say('De mailserver nam hem aan.');
    case 'DROPPED':
      return droppedInWords(droppedReason ?? '', say);
    case 'FAILED':
      return answerInWords(code ?? '', say);
    case 'SENDING':
      return say('Gaat nu uit.');
    case 'PLANNED':
      return code ? answerInWords(code, say) : say('Gaat nog uit.');
  }
}
