import { writeDate, writeShortDate, writeTime } from '@verbonden/shared/kernel';
import { Button, CheckboxField, Panel, Section, Stack, TextField, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import { modeName } from '../meeting/seat-words';
import type { WishesFragment, WishFragment } from './wishes.generated';

/** The name of the buttons that answer a wish; their value is yes or no and the wish. */
export const wishField = 'aanvraag';

/** Who asked to come and waits for a coordinator's answer, each with until when. Nothing when nobody does. */
export function Wishes({
  slug,
  wishes,
  form,
}: {
  slug: string;
  wishes: WishesFragment['wishes'];
  form: FormState | null;
}) {
  const say = useSay();
  if (!wishes || wishes.totalCount === 0) return null;
  return (
    <Section
      id="aanvragen"
      title={say('{count, plural, one {# aanvraag wacht} other {# aanvragen wachten}} op jouw antwoord', {
        count: wishes.totalCount,
      })}
      lead={say('Een aanvraag bewaart geen plek. Zeg je niets, dan vervalt hij.')}
    >
      <Stack>
        {wishes.edges.map(({ node }) => (
          <WishPanel key={node.id} slug={slug} wish={node} form={form} />
        ))}
      </Stack>
    </Section>
  );
}

function WishPanel({ slug, wish, form }: { slug: string; wish: WishFragment; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, name, address, mode } = wish;
  const end = new Date(wish.endsAt);
  const reason = `reden-${id}`;
  return (
    <Panel>
      <form method="post" action={href(`/bijeenkomsten/${slug}/deelnemers`)} noValidate>
        <Stack>
          <h3>{name}</h3>
          <p>
            {[
              mode ? modeName(mode, say) : null,
              address,
              say('vroeg het op {day}', { day: writeShortDate(new Date(wish.askedAt), locale) }),
              say('antwoord kan tot {day}, {time}', {
                day: writeDate(end, locale),
                time: writeTime(end, locale),
              }),
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
          <Toolbar
            primary={
              <Button
                type="submit"
                name={wishField}
                value={`ja:${id}`}
                aria-label={say('Ja, {name} mag komen', { name })}
              >
                {say('Ja, mag komen')}
              </Button>
            }
          >
            <CheckboxField
              id={`erbij-${id}`}
              name="addSeat"
              label={say('met een plek erbij als het vol is')}
            />
          </Toolbar>
          <TextField
            id={reason}
            name={reason}
            label={say('Of nee, omdat')}
            audience={say('De persoon leest dit in de mail.')}
            width="full"
            defaultValue={valueAt(form, reason)}
            error={problemAt(form, reason)}
          />
          <Button
            type="submit"
            name={wishField}
            value={`nee:${id}`}
            variant="quiet"
            aria-label={say('Nee, {name} kan dit keer niet komen', { name })}
          >
            {say('Nee, dit keer niet')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
