import { writeDate } from '@verbonden/shared/kernel';
import { DescriptionList, Section } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import { giftStatusName, recordingName } from './expert-words';
import type { KeptSheet } from './expert-input';

/** What was agreed on one sheet of paper: the form does not print, this does. */
export function PaperSheet({ sheet }: { sheet: KeptSheet }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { aftercareOn, gift, giftStatus } = sheet;
  const lines = (parts: readonly (string | null)[]) => {
    const said = parts.filter((part): part is string => Boolean(part));
    return said.length > 0 ? said : [say('Nog niet afgesproken')];
  };
  return (
    <Section
      id="blad"
      title={say('Het blad')}
      lead={say('Zo komt het op papier: druk af met je browser. Neem het mee, en laat het niet liggen.')}
    >
      <DescriptionList
        facts={[
          { term: say('Afgesproken vragen'), details: lines(sheet.questions?.split('\n') ?? []) },
          { term: say('Hier gaat het niet over'), details: lines(sheet.topicsToAvoid?.split('\n') ?? []) },
          { term: say('Erbij op de dag'), details: lines([sheet.supporterName, sheet.supporterReach]) },
          { term: say('Opname'), details: [recordingName(sheet.recording, say)] },
          {
            term: say('Vergoeding of cadeau'),
            details: lines([gift, giftStatus && giftStatusName(giftStatus, say)]),
          },
          {
            term: say('Nazorg'),
            details: lines([
              aftercareOn && writeDate(new Date(`${aftercareOn}T12:00:00Z`), locale),
              sheet.aftercareBy,
            ]),
          },
        ]}
      />
    </Section>
  );
}
