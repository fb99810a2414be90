import { Button, EmptyState, Notice, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import { definePage, FormProblems, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { changeWording } from './change-wording';
import { WordingForm } from './wording-form';
import { WordingList } from './wording-list';
import { type ShownWordingFragment, WordingsPageDocument } from './wordings.page.generated';

export interface WordingsData {
  readonly list: readonly ShownWordingFragment[];
  readonly canKeep: boolean;
  /** The one that is changed; null adds one. */
  readonly chosen: ShownWordingFragment | null;
  readonly newId: string;
  readonly done: string | null;
  /** What was taken away, out of the address, so that it can be brought back. */
  readonly gone: {
    readonly id: string;
    readonly word: string;
    readonly instead: string;
    readonly why: string;
  };
}

/** How we talk about young carers: for everybody to read, for the sounding board to keep. */
export const wordingsPage = definePage<WordingsData>({
  path: '/woordkeus',
  async load({ url, query }) {
    const { wordings, viewerCanKeepWordings } = await query(WordingsPageDocument, {});
    const given = (name: string) => url.searchParams.get(name)?.slice(0, 400) ?? '';
    return {
      list: wordings,
      canKeep: viewerCanKeepWordings,
      chosen: wordings.find(({ id }) => id === given('wijzig')) ?? null,
      newId: v7(),
      done: url.searchParams.get('gedaan'),
      gone: { id: given('id'), word: given('woord'), instead: given('liever'), why: given('waarom') },
    };
  },
  submit: changeWording,
  title: (_, say) => say('Zo praten we over jonge mantelzorgers'),
  view: WordingsView,
});

function WordingsView({ data, form }: ViewProps<WordingsData>) {
  const say = useSay();
  const { list, canKeep, chosen, newId } = data;
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Zo praten we over jonge mantelzorgers')}
            lead={say(
              'Jongeren maakten deze lijst. Het zijn tips, geen verboden: soms past een woord juist wel.',
            )}
          />
          <WordingDone data={data} />
          {form?.code === 'CONFLICT' && form.message ? (
            <Notice kind="attention" title={form.message} />
          ) : (
            <FormProblems form={form} />
          )}
        </Stack>
        {list.length > 0 ? (
          <WordingList list={list} canKeep={canKeep} />
        ) : (
          <EmptyState title={say('Er staat nog geen woord op de lijst')}>
            {say('De klankbordgroep vult hem.')}
          </EmptyState>
        )}
        {canKeep ? (
          <Section id="woord" title={chosen ? say('Verander dit woord') : say('Zet er een woord bij')}>
            <WordingForm form={form} chosen={chosen} newId={newId} />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

/** What was just done, and the way back. */
function WordingDone({ data: { done, gone } }: { data: WordingsData }) {
  const say = useSay();
  const href = useHref();
  if (done === 'bewaard') {
    return <Notice kind="success" title={say('Bewaard. We kijken alle teksten er nog eens op na.')} />;
  }
  if (done !== 'weg') return null;
  return (
    <Notice
      kind="success"
      title={say('‘{word}’ staat niet meer op de lijst.', { word: gone.word })}
      action={
        <form method="post" action={href('/woordkeus')}>
          <input type="hidden" name="id" value={gone.id} />
          <input type="hidden" name="word" value={gone.word} />
          <input type="hidden" name="instead" value={gone.instead} />
          <input type="hidden" name="why" value={gone.why} />
          <Button type="submit" size="small">
            {say('Terughalen')}
          </Button>
        </form>
      }
    />
  );
}
