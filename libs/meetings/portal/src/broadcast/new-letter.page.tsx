import { Page, Stack } from '@verbonden/shared/ui';
import { definePage, FormProblems, useSay, valueAt, type ViewProps } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { LetterForm } from './letter-form';
import { LetterHead } from './letter-head';
import { newLetter } from './letter-input';
import { keepLetter, loadLetterMeeting } from './letter-page';
import {
  LetterChoicesDocument,
  type LetterChoicesQuery,
  type LetterMeetingFragment,
} from './letters.generated';

interface NewLetterData {
  readonly meeting: LetterMeetingFragment;
  readonly choices: LetterChoicesQuery['broadcastChoices'];
  readonly id: string;
}

/** Begins a letter to participants. */
export const newLetterPage = definePage<NewLetterData>({
  path: '/bijeenkomsten/:slug/brief/nieuw',
  async load(args) {
    const meeting = await loadLetterMeeting(args);
    const { broadcastChoices } = await args.query(LetterChoicesDocument, { meetingId: meeting.id });
    return { meeting, choices: broadcastChoices, id: v7() };
  },
  submit: keepLetter,
  title: ({ meeting: { title } }, say) => say('Nieuwe brief: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: NewLetterView,
});

function NewLetterView({ data: { meeting, choices, id }, form }: ViewProps<NewLetterData>) {
  const say = useSay();
  return (
    <Page width="reading">
      <Stack gap="large">
        <LetterHead meeting={meeting} title={say('Nieuwe brief')} />
        <FormProblems form={form} />
        <LetterForm
          choices={choices}
          // A letter that came back refused stays the same letter.
          id={valueAt(form, 'id', id)}
          version={null}
          standing={newLetter}
          form={form}
          action={`/bijeenkomsten/${meeting.slug}/brief/nieuw`}
        />
      </Stack>
    </Page>
  );
}
