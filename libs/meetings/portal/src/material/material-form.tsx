import {
  Button,
  CheckboxField,
  Disclosure,
  LinkButton,
  Notice,
  RadioCards,
  RadioRow,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { FileUpload, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import { EnglishFields } from '../planning/english-fields';
import { fieldIn, type FormSource } from '../planning/form-fields';
import { materialAudienceName, materialKindName } from './material-words';
import type { ManagedMaterials } from './materials.page';

const kinds = ['LINK', 'SLIDES', 'DOCUMENT', 'VIDEO', 'RECORDING'] as const;
const audiences = ['EVERYBODY', 'MEMBERS', 'ATTENDEES'] as const;

/** Where a material is, when it is for, and who may see it. */
export function MaterialForm({
  meeting,
  id,
  isNew,
  atPartOnly = false,
  ...source
}: FormSource & {
  meeting: ManagedMaterials;
  id: string;
  isNew: boolean;
  /** For a speaker: there is no material of the whole meeting. */
  atPartOnly?: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const { form, standing } = source;
  const at = fieldIn(source);
  const audienceHints = {
    EVERYBODY: say('Ook wie geen account heeft. Een video of opname dan met ondertiteling of tekst.'),
    MEMBERS: say('Wie een rol in het netwerk heeft.'),
    ATTENDEES: say('Vooraf wie een plek heeft. Daarna ook wie er was.'),
  };
  const captions = at('hasCaptions');
  const transcript = at('transcript');
  const english = at('titleEn');
  const path = href(`/bijeenkomsten/${meeting.slug}/materiaal`);
  return (
    <form
      method="post"
      action={isNew ? path : `${path}?bewerk=${id}`}
      encType="multipart/form-data"
      noValidate
      data-keep={`materiaal-${id}`}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="version" value={standing['version'] ?? ''} />
      <Stack gap="large">
        {form?.code === 'CONFLICT' && !isNew ? (
          <Notice kind="attention" title={say('Dit staat er nu, van een ander:')}>
            {standing['title']} ({standing['url']})
          </Notice>
        ) : null}
        <Stack>
          <TextField {...at('title')} label={say('Hoe heet het?')} />
          <EnglishFields open={Boolean(english.defaultValue || english.error)}>
            <TextField {...english} label={say('Hoe heet het, in het Engels')} lang="en" />
          </EnglishFields>
          <TextField
            {...at('url')}
            type="url"
            inputMode="url"
            label={say('Adres')}
            hint={say('Plak de link, bijvoorbeeld https://voorbeeld.nl/dia. Of kies hieronder een bestand.')}
          />
          <FileUpload
            name="file"
            label={say('Of een bestand')}
            optional={say('niet verplicht')}
            error={problemAt(form, 'file')}
            audience={standing['fileName'] ? say('Nu: {name}', { name: standing['fileName'] }) : undefined}
          />
          <input type="hidden" name="keptFile" value={valueAt(form, 'keptFile', standing['keptFile'])} />
          <SelectField
            {...at('kind')}
            label={say('Wat is het?')}
            options={kinds.map((kind) => ({ value: kind, label: materialKindName(kind, say) }))}
          />
          <SelectField
            {...at('place')}
            label={say('Waar hoort het bij?')}
            placeholder={atPartOnly ? undefined : say('De hele bijeenkomst')}
            options={placesOf(meeting)}
          />
        </Stack>
        <Disclosure
          title={say('Ondertiteling en tekst, voor een video of opname')}
          open={Boolean(
            captions.defaultValue ||
            transcript.defaultValue ||
            transcript.error ||
            isFilm(at('kind').defaultValue),
          )}
        >
          <Stack>
            <CheckboxField
              name="hasCaptions"
              value="ja"
              label={say('Er is ondertiteling bij')}
              defaultChecked={captions.defaultValue !== ''}
              error={captions.error}
            />
            <TextArea
              {...transcript}
              rows={5}
              label={say('Wat er gezegd wordt')}
              optional={say('niet verplicht')}
              hint={say('Voor wie niet kan luisteren, of liever leest.')}
            />
          </Stack>
        </Disclosure>
        <RadioRow
          {...at('phase')}
          label={say('Wanneer?')}
          hint={say('Wat voor daarna is, zien mensen vanaf het einde van de bijeenkomst.')}
          options={[
            { value: 'BEFORE', label: say('Vooraf') },
            { value: 'AFTER', label: say('Daarna') },
          ]}
        />
        <RadioCards
          {...at('audience')}
          label={say('Wie mag het zien?')}
          cards={audiences.map((audience) => ({
            value: audience,
            label: materialAudienceName(audience, say),
            description: audienceHints[audience],
          }))}
        />
        <Toolbar
          primary={
            <Button type="submit" name="doe" value="bewaar" variant="primary" busyText={say('Even wachten…')}>
              {isNew ? say('Voeg toe') : say('Bewaar')}
            </Button>
          }
        >
          {isNew ? null : (
            <LinkButton href={path} variant="quiet">
              {say('Toch niet')}
            </LinkButton>
          )}
        </Toolbar>
      </Stack>
    </form>
  );
}

function isFilm(kind: string): boolean {
  return kind === 'VIDEO' || kind === 'RECORDING';
}

/** The parts of the programme, each with its subsessions below it. */
function placesOf({ agenda }: ManagedMaterials) {
  return agenda.flatMap(({ id, title, subsessions }) => [
    { value: `item:${id}`, label: title },
    ...subsessions.map((each) => ({ value: `subsession:${each.id}`, label: `${title}: ${each.title}` })),
  ]);
}
