import {
  Button,
  CheckboxGroup,
  FieldGroup,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  FormProblems,
  MarkdownField,
  type FormState,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  valuesAt,
} from '@verbonden/shared/web';
import { choicesOf, type Term } from '../terms';
import type { EditableFragment } from './share.page.generated';

export interface ShareFormProps {
  readonly form: FormState | null;
  readonly terms: readonly Term[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** What stands there now; null for something new. */
  readonly standing: (EditableFragment & { readonly organisationId: string | null }) | null;
  /** Hidden fields that say which item and which version. */
  readonly hidden: Readonly<Record<string, string>>;
  /** The words that help somebody begin a good practice. */
  readonly outline: string;
}

/** The form in which somebody shares what they do: title first, the rest in the order of telling it to a colleague. */
export function ShareForm({ form, terms, organisations, standing, hidden, outline }: ShareFormProps) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const none = { value: '', label: say('Geen van deze') };
  return (
    <>
      <FormProblems form={form} />
      <form
        method="post"
        action={href(address)}
        noValidate
        data-keep={`kennis-${hidden['version'] ? hidden['id'] : 'nieuw'}`}
        {...(form ? { 'data-refused': '' } : {})}
      >
        <Stack>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SelectField
            name="kind"
            label={say('Wat deel je?')}
            options={choicesOf(terms, 'kinds')}
            defaultValue={valueAt(form, 'kind', standing?.kind ?? 'GOOD_PRACTICE')}
            error={problemAt(form, 'kind')}
          />
          <TextField
            name="title"
            label={say('Titel')}
            hint={say('Kort en gewoon, zoals je het aan een collega vertelt.')}
            defaultValue={valueAt(form, 'title', standing?.title)}
            error={problemAt(form, 'title')}
          />
          <TextArea
            name="summary"
            rows={3}
            label={say('In één of twee zinnen')}
            hint={say('Wat is het, en wie helpt het?')}
            defaultValue={valueAt(form, 'summary', standing?.summary)}
            error={problemAt(form, 'summary')}
          />
          <MarkdownField
            lang="nl"
            preview="below"
            name="body"
            rows={16}
            label={say('Het verhaal')}
            hint={say(
              'Waarom, voor wie, wat doe je, wat heb je nodig, wat levert het op. Zet ## voor een kopje en - voor een punt.',
            )}
            defaultValue={valueAt(form, 'body', standing?.body ?? outline)}
            error={problemAt(form, 'body')}
          />
          <TextField
            name="url"
            type="url"
            label={say('Adres op internet')}
            optional={say('niet verplicht')}
            hint="https://"
            defaultValue={valueAt(form, 'url', standing?.url)}
            error={problemAt(form, 'url')}
          />
          <FieldGroup id="vinden" label={say('Zo vinden anderen het')}>
            <CheckboxGroup
              name="themes"
              label={say('Thema')}
              options={choicesOf(terms, 'themes')}
              defaultValues={[...valuesAt(form, 'themes', standing?.themes)]}
              error={problemAt(form, 'themes')}
            />
            <CheckboxGroup
              name="settings"
              label={say('Voor wie werkt bij')}
              options={choicesOf(terms, 'settings')}
              defaultValues={[...valuesAt(form, 'settings', standing?.settings)]}
              error={problemAt(form, 'settings')}
            />
            <CheckboxGroup
              name="ageGroups"
              label={say('Leeftijd')}
              options={choicesOf(terms, 'ageGroups')}
              defaultValues={[...valuesAt(form, 'ageGroups', standing?.ageGroups)]}
              error={problemAt(form, 'ageGroups')}
            />
            <CheckboxGroup
              name="activityKinds"
              label={say('Soort activiteit')}
              options={choicesOf(terms, 'activityKinds')}
              defaultValues={[...valuesAt(form, 'activityKinds', standing?.activityKinds)]}
              error={problemAt(form, 'activityKinds')}
            />
            <SelectField
              name="activityStyle"
              label={say('Chill of skill?')}
              options={[none, ...choicesOf(terms, 'activityStyles')]}
              defaultValue={valueAt(form, 'activityStyle', standing?.activityStyle)}
              error={problemAt(form, 'activityStyle')}
            />
          </FieldGroup>
          {organisations.length > 0 ? (
            <SelectField
              name="organisationId"
              label={say('Namens wie deel je dit?')}
              audience={say('Lezers zien deze naam erbij.')}
              options={[
                ...organisations.map(({ id, name }) => ({ value: id, label: name })),
                { value: '', label: say('Op eigen naam') },
              ]}
              defaultValue={valueAt(
                form,
                'organisationId',
                standing ? standing.organisationId : organisations[0]?.id,
              )}
              error={problemAt(form, 'organisationId')}
            />
          ) : null}
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Bewaar')}
              </Button>
            }
          />
          <p>
            {say(
              'Bewaren is nog niet plaatsen. Op de volgende pagina zie je hoe het wordt, en stuur je het in.',
            )}
          </p>
        </Stack>
      </form>
    </>
  );
}
