import {
  Button,
  DescriptionList,
  Section,
  SelectField,
  Stack,
  TextArea,
  Toolbar,
  TypedText,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { MediaData } from './media-request.page';

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
  const path = href(`/klankbord/mediavragen/${id}`);
  return (
    <Section id="voorbereiden" title={say('Voorbereiden')}>
      <Stack gap="large">
        {laidAt ? (
          <Stack gap="small">
            <h3>{say('Wat de jongeren lezen')}</h3>
            <TypedText text={briefing ?? ''} />
          </Stack>
        ) : (
          <form method="post" action={path} noValidate data-keep={`media-uitleg-${id}`}>
            <Stack>
              <TextArea
                name="briefing"
                rows={6}
                label={say('Uitleg voor de jongeren')}
                hint={say(
                  'Waar gaat het over, wat vraagt de journalist, waar komt het en wie ziet het? Na het voorleggen verandert dit niet meer.',
                )}
                audience={say('Alle jongeren die we dit vragen, lezen hetzelfde.')}
                defaultValue={valueAt(form, 'briefing', briefing)}
                error={problemAt(form, 'briefing')}
              />
              <Toolbar>
                <Button type="submit" name="stap" value="leg-uit" busyText={say('Even wachten…')}>
                  {say('Bewaar de uitleg')}
                </Button>
              </Toolbar>
            </Stack>
          </form>
        )}
        <form method="post" action={path} noValidate>
          <Stack>
            {supporter ? (
              <DescriptionList facts={[{ term: say('Gaat mee'), details: supporter.name }]} />
            ) : null}
            <SelectField
              name="supporterId"
              label={supporter ? say('Gaat er iemand anders mee?') : say('Wie gaat er mee?')}
              hint={say('Een coördinator. Die is erbij en let op de jongeren.')}
              defaultValue={valueAt(form, 'supporterId', supporter?.id)}
              error={problemAt(form, 'supporterId')}
              placeholder={say('Kies een coördinator')}
              options={supporters.map((each) => ({ value: each.id, label: each.name }))}
            />
            <Toolbar>
              <Button type="submit" name="stap" value="kies" busyText={say('Even wachten…')}>
                {say('Deze gaat mee')}
              </Button>
            </Toolbar>
          </Stack>
        </form>
      </Stack>
    </Section>
  );
}
