import { readDate } from '@verbonden/shared/kernel';
import { LinkButton, Notice, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import { definePage, FormProblems, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { AskMediaForm } from './ask-media-form';
import { AskMediaDocument, type MediaKind } from './media.generated';

interface AskData {
  readonly newId: string;
  readonly isSent: boolean;
}

const kinds: readonly MediaKind[] = ['INTERVIEW', 'FILM', 'AUDIO', 'PHOTO', 'IN_CLASS', 'OTHER'];

/** A journalist asks for a young person: the desk reads it, never the young person. */
export const askMediaPage = definePage<AskData>({
  path: '/media',
  load({ url }) {
    return { newId: v7(), isSent: url.searchParams.get('gedaan') === 'verstuurd' };
  },
  async submit({ form, mutate, goTo, context }) {
    const day = (name: string) => readDate(form.line(name), context.now) ?? form.line(name);
    const { state } = await mutate(AskMediaDocument, {
      input: {
        id: form.line('id'),
        outlet: form.line('outlet'),
        topic: form.prose('topic'),
        kind: kinds.find((each) => each === form.line('kind')) ?? 'INTERVIEW',
        publication: form.prose('publication'),
        takesPlaceOn: day('takesPlaceOn'),
        answerBy: day('answerBy'),
        name: form.line('name'),
        email: form.line('email'),
        subject: form.lineOrNull('subject'),
      },
    });
    return state ?? goTo('/media?gedaan=verstuurd');
  },
  title: (_, say) => say('Een jongere in de media'),
  view: AskView,
});

function AskView({ data: { newId, isSent }, form }: ViewProps<AskData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Een jongere in de media')}
          lead={say(
            'Ben je journalist, of zoek je een jongere voor een les? Stel hier je vraag. Een coördinator legt hem voor aan jongeren die dit willen.',
          )}
        />
        {isSent ? (
          <Notice
            kind="success"
            title={say('Je vraag is verstuurd.')}
            action={<LinkButton href={href('/media')}>{say('Stel nog een vraag')}</LinkButton>}
          >
            {say('Een coördinator kijkt ernaar. Je krijgt één mail, met ja of nee.')}
          </Notice>
        ) : null}
        <FormProblems form={form} />
        <Section id="zo-werkt-het" title={say('Zo werkt het')}>
          <ul>
            <li>{say('De jongeren beslissen zelf. Nee zeggen mag, zonder reden.')}</li>
            <li>{say('Alles gaat via de coördinator. Die gaat ook mee.')}</li>
            <li>{say('Je krijgt geen echte naam, adres of nummer van een jongere.')}</li>
            <li>
              {say(
                'Een ja geldt voor één medium en één dag. Een jongere mag stoppen tot het is gepubliceerd.',
              )}
            </li>
          </ul>
        </Section>
        {isSent && !form ? null : <AskMediaForm newId={newId} form={form} />}
      </Stack>
    </Page>
  );
}
