import { dayAsTyped } from '@verbonden/shared/kernel';
import {
  Button,
  CheckboxField,
  DateField,
  FieldGroup,
  LinkButton,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  FileUpload,
  type FormState,
  MarkdownField,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
} from '@verbonden/shared/web';
import type { EditedStoryFragment } from './story-form.generated';

/** Where a story can belong. */
export interface StoryPlaces {
  readonly editions: readonly { readonly id: string; readonly name: string }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** The network itself can tell it. */
  readonly isForNetwork: boolean;
  readonly editionId: string;
}

interface Props {
  readonly id: string;
  readonly story: EditedStoryFragment | null;
  readonly places: StoryPlaces;
  readonly form: FormState | null;
}

/** A story as a form: the words, the photo with who took it, a film, and until when. */
export function StoryForm({ id, story, places, form }: Props) {
  const say = useSay();
  const href = useHref();
  const { now } = usePageFacts();
  const optional = say('niet verplicht');
  const at = (field: string, standing: string | null | undefined = '') => ({
    name: field,
    defaultValue: valueAt(form, field, standing),
    error: problemAt(form, field),
  });
  const { editions, organisations, isForNetwork, editionId } = places;
  const path = story ? `/week/verhalen/${story.slug}/bewerk` : '/week/verhalen/nieuw';
  const kept = valueAt(form, 'keptPhoto', story?.photoFile?.id);
  const keptWords =
    story?.photoFile && kept === story.photoFile.id
      ? say('Nu: {name}', { name: story.photoFile.name })
      : kept
        ? say('We hebben je foto. Je hoeft hem niet opnieuw te kiezen.')
        : undefined;
  return (
    <form
      method="post"
      action={href(path)}
      encType="multipart/form-data"
      noValidate
      data-keep={`verhaal-${story?.id ?? 'nieuw'}`}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <Stack gap="large">
        <input type="hidden" name="id" value={valueAt(form, 'id', id)} />
        {/* The version that was read stays through an error; after a conflict the next save is of what stands now. */}
        <input
          type="hidden"
          name="version"
          value={form && form.code !== 'CONFLICT' ? valueAt(form, 'version') : (story?.version ?? '')}
        />
        <SelectField
          {...at('editionId', editionId)}
          label={say('Bij welke Week hoort het?')}
          options={editions.map((each) => ({ value: each.id, label: each.name }))}
        />
        {organisations.length === 1 && !isForNetwork ? (
          <input type="hidden" name="organisationId" value={organisations[0]?.id} />
        ) : (
          <Organisation at={at} story={story} places={places} />
        )}
        <TextField
          {...at('title', story?.title)}
          label={say('Titel')}
          hint={say('Liefst iets wat de verteller zelf zei.')}
        />
        <TextArea
          {...at('lead', story?.lead)}
          rows={3}
          label={say('Het begin')}
          hint={say('Een of twee zinnen. Ze staan ook in de lijst.')}
        />
        <MarkdownField
          {...at('body', story?.body)}
          rows={14}
          lang="nl"
          preview="below"
          label={say('Het verhaal')}
          hint={say('Schrijf geen achternaam, school of straat op.')}
          audience={say('Iedereen leest dit, zodra de verteller en een coördinator ja zeggen.')}
        />
        <FieldGroup id="foto" label={say('Foto')} hint={say('Een verhaal zonder foto is ook goed.')}>
          <input type="hidden" name="keptPhoto" value={kept} />
          <FileUpload
            name="photo"
            label={kept ? say('Een andere foto') : say('Kies een foto')}
            optional={optional}
            hint={say('Jpg, png of webp, tot 10 MB. Waar hij gemaakt is, halen we eruit.')}
            error={problemAt(form, 'photo')}
            audience={keptWords}
          />
          <TextField
            {...at('photoAlt', story?.photoAlt)}
            label={say('Wat is er op de foto te zien?')}
            hint={say('Voor wie hem niet ziet. Bijvoorbeeld: een meisje fietst door de regen.')}
          />
          <TextField
            {...at('photoCredit', story?.photoCredit)}
            label={say('Wie maakte de foto?')}
            audience={say('Deze naam staat altijd bij de foto.')}
          />
          {kept ? <CheckboxField name="photoAway" value="ja" label={say('Haal de foto weg')} /> : null}
        </FieldGroup>
        <TextField
          {...at('filmUrl', story?.filmUrl)}
          type="url"
          inputMode="url"
          label={say('Adres van een film')}
          optional={optional}
          hint={say('Bijvoorbeeld https://www.example.org/film. Met ondertiteling.')}
        />
        <DateField
          {...at(
            'shownUntil',
            story ? dayAsTyped(story.shownUntil) : `31-12-${new Date(now).getFullYear() + 1}`,
          )}
          label={say('Tot en met welke dag mag het hier staan?')}
          hint={say('Daarna is het vanzelf weg.')}
          pickLabel={say('Kies in de kalender')}
        />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Bewaar')}
            </Button>
          }
        >
          <LinkButton href={href(story ? `/week/verhalen/${story.slug}` : '/week/verhalen')} variant="quiet">
            {say('Terug zonder bewaren')}
          </LinkButton>
        </Toolbar>
      </Stack>
    </form>
  );
}

function Organisation({
  at,
  story,
  places: { organisations, isForNetwork },
}: Pick<Props, 'story' | 'places'> & {
  at: (
    field: string,
    standing?: string | null,
  ) => { name: string; defaultValue: string; error: string | undefined };
}) {
  const say = useSay();
  const standing = story?.organisation?.id;
  const options = organisations.map(({ id, name }) => ({ value: id, label: name }));
  // A coordinator who changes the story of another organisation leaves it with that organisation.
  const foreign = standing && !options.some(({ value }) => value === standing);
  if (foreign) return <input type="hidden" name="organisationId" value={standing} />;
  if (options.length === 0) return null;
  return (
    <SelectField
      {...at('organisationId', story ? (standing ?? '') : options[0]?.value)}
      label={say('Wie vertelt het door?')}
      {...(isForNetwork ? { placeholder: say('Het netwerk zelf') } : {})}
      options={options}
    />
  );
}
