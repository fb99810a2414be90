import { writeDate } from '@verbonden/shared/kernel';
import { DescriptionList, Panel, Stack } from '@verbonden/shared/ui';
import { type FormState, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { AnswerForm } from './answer-form';
import { dayOf, stanceWord } from './municipality-words';
import type { WaitingEntriesPageQuery } from './waiting-entries.page.generated';

type Waiting = WaitingEntriesPageQuery['municipalityEntriesWaiting'][number];

/** What somebody proposed, beside how it stands now. */
export function WaitingEntry({ entry, form }: { entry: Waiting; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, municipality, recognises, supports, evidence, evidenceUrl, onDay } = entry;
  const change = (before: Waiting['recognises'], after: Waiting['recognises']) =>
    before === after
      ? stanceWord(after, say)
      : say('{after} (nu {before})', { after: stanceWord(after, say), before: stanceWord(before, say) });
  return (
    <Panel>
      <Stack>
        <h2>
          <a href={href(`/gemeenten/${municipality.slug}`)}>{municipality.name}</a>
        </h2>
        <DescriptionList
          facts={[
            { term: say('Erkent'), details: change(municipality.recognises, recognises) },
            { term: say('Steunt'), details: change(municipality.supports, supports) },
            { term: say('Waaruit dit blijkt'), details: evidence },
            ...(evidenceUrl
              ? [
                  {
                    term: say('Na te lezen'),
                    details: (
                      <a key="adres" href={evidenceUrl}>
                        {evidenceUrl}
                      </a>
                    ),
                  },
                ]
              : []),
            ...(entry.isFromWithin
              ? [{ term: say('Door'), details: say('iemand van de gemeente zelf') }]
              : []),
            { term: say('Van'), details: writeDate(dayOf(onDay), locale) },
          ]}
        />
        <AnswerForm id={id} about={municipality.name} steps={{ yes: 'ja', no: 'nee' }} form={form} />
      </Stack>
    </Panel>
  );
}
