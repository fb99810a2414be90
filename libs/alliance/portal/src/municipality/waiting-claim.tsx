import { DescriptionList, Panel, Stack } from '@verbonden/shared/ui';
import { type FormState, useHref, useSay } from '@verbonden/shared/web';
import { AnswerForm } from './answer-form';
import type { WaitingEntriesPageQuery } from './waiting-entries.page.generated';

/** Somebody whose address is confirmed wants to write for their municipality. */
export function WaitingClaim({
  claim: { id, name, email, municipality },
  form,
}: {
  claim: WaitingEntriesPageQuery['municipalityClaimsWaiting'][number];
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <Panel>
      <Stack>
        <h3>
          <a href={href(`/gemeenten/${municipality.slug}`)}>{municipality.name}</a>
        </h3>
        <DescriptionList
          facts={[
            { term: say('Wie'), details: name },
            { term: say('Adres, bevestigd'), details: email },
          ]}
        />
        <AnswerForm
          id={id}
          about={municipality.name}
          steps={{ yes: 'namens-ja', no: 'namens-nee' }}
          form={form}
        />
      </Stack>
    </Panel>
  );
}
