import {
  Button,
  CheckboxGroup,
  Disclosure,
  LinkButton,
  Panel,
  RadioCards,
  Section,
  Stack,
  TextArea,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt, valuesAt } from '@verbonden/shared/web';
import { PlainText } from '../signal/plain-text';
import type { AskingFragment } from './asking.generated';

/** What helped, once its asker told; it has an address of its own. */
export function Helped({ signal: { ask } }: { signal: AskingFragment }) {
  const say = useSay();
  const href = useHref();
  if (!ask?.helped) return null;
  return (
    <Section id="dit-hielp" title={say('Dit hielp')}>
      <Panel tone="quiet">
        <Stack>
          <PlainText text={ask.helped} />
          <p>
            {ask.forEverybody
              ? say('Iedereen kan deze vraag met het antwoord vinden.')
              : say('Iedereen in het netwerk kan deze vraag met het antwoord vinden.')}
          </p>
          <LinkButton href={href(`/antwoorden/${ask.id}`)}>{say('Bekijk het als antwoord')}</LinkButton>
        </Stack>
      </Panel>
    </Section>
  );
}

const shown = 110;

/** Closing a question: which replies helped, in the asker's words, and who may find it. */
export function TellWhatHelped({ signal, form }: { signal: AskingFragment; form: FormState | null }) {
  const say = useSay();
  const { replies, viewerCanTellWhatHelped } = signal;
  if (!viewerCanTellWhatHelped) return null;
  const sent = form?.values['stap']?.[0] === 'wat-hielp' ? form : null;
  const closing = <ClosingForm signal={signal} form={sent} />;
  // With a reply to be glad of, closing is what its asker came for; else it stays out of the way.
  return signal.viewerRaisedIt && replies.length > 0 ? (
    <Section
      id="sluiten"
      title={say('Ben je geholpen?')}
      lead={say('Sluit je vraag en zeg wat hielp. Dan vindt de volgende het meteen.')}
    >
      <Panel>{closing}</Panel>
    </Section>
  ) : (
    <Disclosure title={say('Ben je geholpen? Sluit je vraag')} open={sent !== null} id="sluiten">
      {closing}
    </Disclosure>
  );
}

function ClosingForm({
  signal: { id, replies },
  form: sent,
}: {
  signal: AskingFragment;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <form
      method="post"
      action={href(`/signalen/${id}`)}
      noValidate
      data-keep={`wat-hielp-${id}`}
      {...(sent ? { 'data-refused': '' } : {})}
    >
      <Stack>
        {replies.length > 0 ? (
          <CheckboxGroup
            name="replyIds"
            label={say('Welke antwoorden hielpen?')}
            optional={say('niet verplicht')}
            options={replies.map((reply) => ({
              value: reply.id,
              label: reply.authorName ?? say('Een lid van het netwerk'),
              hint: reply.body.length > shown ? `${reply.body.slice(0, shown)} …` : reply.body,
            }))}
            defaultValues={valuesAt(sent, 'replyIds')}
            error={problemAt(sent, 'replyIds')}
          />
        ) : null}
        <TextArea
          name="helped"
          rows={4}
          maxLength={1000}
          label={say('Wat heeft geholpen?')}
          hint={say('In een paar zinnen. Zo heeft de volgende er ook iets aan.')}
          defaultValue={valueAt(sent, 'helped')}
          error={problemAt(sent, 'helped')}
        />
        <RadioCards
          name="forWhom"
          label={say('Wie mag dit vinden?')}
          defaultValue={valueAt(sent, 'forWhom', 'netwerk')}
          cards={[
            {
              value: 'netwerk',
              label: say('Het netwerk'),
              description: say('Iedereen die inlogt en meedoet in het netwerk.'),
            },
            {
              value: 'iedereen',
              label: say('Iedereen'),
              description: say(
                'Ook wie niet inlogt. Je vraag, wat hielp en de gekozen antwoorden staan dan op de openbare site. Jouw naam niet, en die van anderen alleen als zij dat willen.',
              ),
            },
          ]}
        />
        <Toolbar
          primary={
            <Button
              type="submit"
              name="stap"
              value="wat-hielp"
              variant="primary"
              busyText={say('Even wachten…')}
            >
              {say('Sluit mijn vraag')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
