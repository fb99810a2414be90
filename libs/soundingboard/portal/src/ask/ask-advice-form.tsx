import {
  Button,
  DateField,
  Panel,
  RadioRow,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { AskData } from './ask-advice.page';

/** One question, what it is about and by when; what was typed stays through errors, reloads and lost connections. */
export function AskAdviceForm({
  data: { id, item, askers, isForNetwork },
  form,
}: {
  data: AskData;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const field = (name: string, first = '') => ({
    name,
    defaultValue: valueAt(form, name, first),
    error: problemAt(form, name),
  });
  const choices = [
    ...askers.map((asker) => ({ value: asker.id, label: asker.name })),
    ...(isForNetwork ? [{ value: '', label: say('Het netwerk') }] : []),
  ];
  return (
    <form
      method="post"
      action={href(address)}
      noValidate
      data-keep="advies-vragen"
      {...(form ? { 'data-refused': '' } : {})}
    >
      <Stack gap="large">
        <input type="hidden" name="id" value={valueAt(form, 'id', id)} />
        {item ? (
          <Panel tone="quiet">
            <input type="hidden" name="aboutKind" value="PRACTICE" />
            <input type="hidden" name="knowledgeSlug" value={item.slug} />
            <p>
              {say('Je vraag gaat over')} <a href={href(`/kennis/${item.slug}`)}>{item.title}</a>
            </p>
          </Panel>
        ) : (
          <>
            <RadioRow
              {...field('aboutKind', 'POLICY')}
              label={say('Waar gaat het over?')}
              hint={say(
                'Gaat het over een aanpak? Open die bij Kennis en kies daar ‘Vraag advies aan jongeren’.',
              )}
              options={[
                { value: 'POLICY', label: say('Beleid') },
                { value: 'CAMPAIGN', label: say('Een campagne') },
              ]}
            />
            <TextField
              {...field('about')}
              label={say('Hoe heet het?')}
              hint={say('Bijvoorbeeld: het verzuimbeleid van onze school.')}
              maxLength={120}
            />
          </>
        )}
        <TextField
          {...field('title')}
          label={say('Wat wil je weten?')}
          hint={say('In één vraag. Iedereen leest die later.')}
          maxLength={120}
        />
        <TextArea
          {...field('question')}
          rows={6}
          label={say('Vertel er meer over')}
          hint={say(
            'Wat is het plan, en waarover twijfel je? Schrijf gewone woorden. Iedereen leest dit later.',
          )}
        />
        <DateField
          {...field('wantedBy')}
          label={say('Tot wanneer heb je iets aan het advies?')}
          hint={say('Reken op drie weken. Bijvoorbeeld 24-3-2027.')}
          pickLabel={say('Kies in de kalender')}
          width="short"
        />
        <TextField
          {...field('thanks')}
          label={say('Wat krijgen de jongeren voor hun tijd?')}
          optional={say('niet verplicht')}
          hint={say('Bijvoorbeeld een cadeaubon van 15 euro. De gespreksleider geeft het door.')}
          maxLength={120}
        />
        {choices.length > 1 ? (
          <SelectField
            {...field('organisationId', choices[0]?.value)}
            label={say('Voor wie vraag je het?')}
            options={choices}
          />
        ) : (
          <input type="hidden" name="organisationId" value={choices[0]?.value ?? ''} />
        )}
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Vraag het de jongeren')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
