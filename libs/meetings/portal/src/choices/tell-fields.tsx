import { CheckboxField, Section, Stack, TextArea } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';

/** What somebody told before. */
export interface Told {
  readonly introduction: { readonly proudOf: string; readonly shared: boolean } | null;
  readonly needs: { readonly diet: string | null; readonly access: string | null } | null;
}

/** What you are proud of, and what you need; nothing of it is asked of who has nothing to say. */
export function TellFields({
  form,
  asksDiet,
  standing,
}: {
  form: FormState | null;
  asksDiet: boolean;
  standing?: Told;
}) {
  const say = useSay();
  const optional = say('niet verplicht');
  const organisers = say('Alleen de organisatie ziet dit. We wissen het veertien dagen na de bijeenkomst.');
  const field = (name: string, known: string | null | undefined) => ({
    name,
    defaultValue: valueAt(form, name, known),
    error: problemAt(form, name),
  });
  return (
    <>
      <Section id="trots" title={say('Waar ben je trots op?')}>
        <Stack>
          <TextArea
            {...field('proudOf', standing?.introduction?.proudOf)}
            label={say('Iets uit je werk dat goed ging')}
            hint={say('Een paar zinnen is genoeg. We beginnen er de kennismaking mee.')}
            audience={say('De organisatie ziet dit.')}
            optional={optional}
            rows={3}
          />
          <CheckboxField
            name="shareProudOf"
            value="ja"
            label={say('Andere deelnemers mogen dit lezen')}
            hint={say('Het kan dan, met je naam, ook in het verslag komen.')}
            defaultChecked={form ? 'shareProudOf' in form.values : (standing?.introduction?.shared ?? false)}
          />
        </Stack>
      </Section>
      <Section id="nodig" title={say('Heb je iets nodig?')}>
        <Stack gap="large">
          {asksDiet ? (
            <TextArea
              {...field('diet', standing?.needs?.diet)}
              label={say('Wat eet je niet?')}
              hint={say('Bijvoorbeeld: vegetarisch, geen noten.')}
              audience={organisers}
              optional={optional}
              rows={2}
            />
          ) : null}
          <TextArea
            {...field('access', standing?.needs?.access)}
            label={say('Heb je iets nodig om goed mee te kunnen doen?')}
            hint={say('Bijvoorbeeld: een plek vooraan, ondertiteling, een lift.')}
            audience={organisers}
            optional={optional}
            rows={2}
          />
        </Stack>
      </Section>
    </>
  );
}
