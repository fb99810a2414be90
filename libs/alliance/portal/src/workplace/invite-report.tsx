import { Section, Table } from '@verbonden/shared/ui';
import { type FormState, type Say, useSay } from '@verbonden/shared/web';
import type { InviteColleaguesMutation } from './workplace.page.generated';

export type InvitedLine = InviteColleaguesMutation['inviteColleagues'][number];

/** What became of each line of a list that was pasted. */
export function InviteReport({ form }: { form: FormState | null }) {
  const say = useSay();
  const lines = (form?.values['report'] ?? []).map((line) => JSON.parse(line) as InvitedLine);
  if (lines.length === 0) return null;
  const invited = lines.filter(({ outcome }) => outcome === 'INVITED').length;
  return (
    <Section
      id="verslag"
      title={say('Wat er van je lijst werd')}
      lead={say(
        '{count, plural, =0 {Niemand kreeg een nieuwe uitnodiging.} one {# persoon kreeg een uitnodiging.} other {# mensen kregen een uitnodiging.}}',
        {
          count: invited,
        },
      )}
    >
      <Table
        caption={say('Elke regel en wat ermee gebeurde')}
        captionHidden
        columns={[
          { key: 'wie', header: say('Regel') },
          { key: 'wat', header: say('Wat er gebeurde') },
        ]}
        rows={lines.map((line, place) => ({
          key: String(place),
          cells: [line.email ? `${line.name} (${line.email})` : line.line, outcomeWords(line, say)],
        }))}
      />
    </Section>
  );
}

function outcomeWords({ outcome, problem }: InvitedLine, say: Say): string {
  const words: Record<InvitedLine['outcome'], string> = {
    INVITED: say('Uitgenodigd. De mail is onderweg.'),
    INVITED_BEFORE: say('Was al uitgenodigd. Er ging geen tweede mail.'),
    WORKS_HERE: say('Werkt hier al.'),
    WRONG: problem ?? '',
    TOO_MANY: problem ?? '',
  };
  return words[outcome];
}
