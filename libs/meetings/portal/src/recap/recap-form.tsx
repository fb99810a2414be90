import { Button, LinkButton, Stack, Toolbar } from '@verbonden/shared/ui';
import { type FormState, MarkdownField, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { RecapTexts, ShownDesk } from './make-recap.page';

interface RecapFormProps {
  readonly desk: ShownDesk;
  readonly standing: RecapTexts;
  readonly isComposed: boolean;
  readonly form: FormState | null;
}

/** The recap as it is written: Dutch, English where somebody wants it, a draft or published. */
export function RecapForm({ desk, standing, isComposed, form }: RecapFormProps) {
  const say = useSay();
  const href = useHref();
  const { meeting, recap } = desk;
  const path = href(`/bijeenkomsten/${meeting.slug}/terugblik-maken`);
  const isPublished = recap?.publishedAt != null;
  const english = valueAt(form, 'bodyEn', isComposed && !recap ? '' : standing.bodyEn);
  return (
    <form
      method="post"
      action={path}
      noValidate
      data-keep={`terugblik-${meeting.id}-${recap?.version ?? 0}-${isComposed ? 'opzet' : ''}`}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <Stack gap="large">
        <input type="hidden" name="meetingId" value={meeting.id} />
        <input type="hidden" name="version" value={recap?.version ?? 0} />
        <MarkdownField
          name="bodyNl"
          lang="nl"
          preview="beside"
          rows={24}
          label={say('Wat vertel je over de bijeenkomst?')}
          hint={
            isComposed
              ? say('Dit weet het portaal al. Vul aan wat de dag opleverde, en haal weg wat niet hoeft.')
              : say('Kort en gewoon. Wat hebben mensen eraan die er niet bij waren?')
          }
          audience={say('Iedereen leest dit, ook zonder account. Noem mensen alleen als ze dat goed vinden.')}
          defaultValue={valueAt(form, 'bodyNl', standing.bodyNl)}
          error={problemAt(form, 'bodyNl')}
        />
        <MarkdownField
          name="bodyEn"
          lang="en"
          preview="below"
          rows={english ? 16 : 4}
          label={say('Hetzelfde in het Engels')}
          optional={say('niet verplicht')}
          hint={say('Laat je dit leeg, dan ziet wie Engels leest de Nederlandse tekst.')}
          defaultValue={english}
          error={problemAt(form, 'bodyEn')}
        />
        <Toolbar
          primary={
            <Button
              type="submit"
              name="doe"
              value="publiceer"
              variant="primary"
              busyText={say('Even wachten…')}
            >
              {isPublished ? say('Zet de nieuwe tekst online') : say('Publiceer en mail wie erbij was')}
            </Button>
          }
        >
          <Button type="submit" name="doe" value="bewaar" busyText={say('Even wachten…')}>
            {say('Bewaar als concept')}
          </Button>
          {recap ? (
            <LinkButton href={`${path}?opzet=nieuw`} variant="quiet">
              {say('Begin opnieuw met wat het portaal weet')}
            </LinkButton>
          ) : null}
        </Toolbar>
        <p>
          {isPublished
            ? recap.isAheadOfReaders
              ? say('Lezers zien nog de vorige tekst. Opnieuw publiceren mailt niemand.')
              : say('Lezers zien deze tekst. Opnieuw publiceren mailt niemand.')
            : say(
                'Wie er was of zich had aangemeld, krijgt één mail. Wie er was, kan daarin ook zeggen wat die ervan vond.',
              )}
        </p>
      </Stack>
    </form>
  );
}
