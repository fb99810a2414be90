import { Button, Section, SelectField, Stack, TextArea, Toolbar, TypedText } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay } from '@verbonden/shared/web';
import type { MediaData } from './media-request.page';
import { typedOr } from './typed-or';

/** What young people need before they are asked: one text for all, and an adult who goes along. */
export function Preparing({
  data: { request, supporters },
  form,
}: {
  data: MediaData;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { id, briefing, laidAt, supporter } = request;
  return (
    <Section id="voorbereiden" title={say('Voorbereiden')}>
      <form
        method="post"
        action={href(`/klankbord/mediavragen/${id}`)}
        noValidate
        // What is kept while typing is of the next version: once it is saved, it is not put back.
        data-keep={`media-uitleg-${id}-${briefing?.length ?? 0}`}
        {...(form ? { 'data-refused': '' } : {})}
      >
        <Stack>
          {laidAt ? (
            <Stack gap="small">
              <h3>{say('Wat de jongeren lezen')}</h3>
              <TypedText text={briefing ?? ''} />
            </Stack>
          ) : (
            <TextArea
              name="briefing"
              rows={6}
              label={say('Uitleg voor de jongeren')}
              hint={say(
                'Waar gaat het over, wat vraagt de journalist, waar komt het en wie ziet het? Na het voorleggen verandert dit niet meer.',
              )}
              audience={say('Alle jongeren die we dit vragen, lezen hetzelfde.')}
              defaultValue={typedOr(form, 'briefing', briefing)}
              error={problemAt(form, 'briefing')}
            />
          )}
          <SelectField
            name="supporterId"
            label={say('Wie gaat er mee?')}
            hint={say('Een coördinator. Die is erbij en let op de jongeren.')}
            defaultValue={typedOr(form, 'supporterId', supporter?.id)}
            error={problemAt(form, 'supporterId')}
            {...(supporter ? {} : { placeholder: say('Kies een coördinator') })}
            options={supporters.map((each) => ({ value: each.id, label: each.name }))}
          />
          <Toolbar>
            <Button
              type="submit"
              name="stap"
              value="bereid-voor"
              variant={briefing && supporter ? 'secondary' : 'primary'}
              busyText={say('Even wachten…')}
            >
              {say('Bewaar')}
            </Button>
          </Toolbar>
        </Stack>
      </form>
    </Section>
  );
}
