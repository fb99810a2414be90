import { CheckboxField, CheckboxGroup, RadioCards, Stack, TextArea, TextField } from '@verbonden/shared/ui';
import { type FormFields, type FormState, problemAt, useSay, valueAt, valuesAt } from '@verbonden/shared/web';
import type { OfferWordsFragment } from './offer-words.generated';

/** An offer as the form holds it. */
export interface OfferInForm {
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly themes: readonly string[];
  readonly regions: readonly string[];
  readonly isOnline: boolean;
  readonly networkOnly: boolean;
  readonly showsMaker: boolean;
}

/** What was filled in, for the mutation that makes or changes it. */
export function offerOf(form: FormFields) {
  return {
    kind: form.line('kind'),
    title: form.line('title'),
    body: form.prose('body'),
    themes: form.all('themes'),
    regions: form.all('regions'),
    isOnline: form.isTicked('isOnline'),
    networkOnly: form.isTicked('networkOnly'),
    showsMaker: form.isTicked('showsMaker'),
  };
}

/** One short form: what, about what, where, and who sees it. */
export function OfferFields({
  form,
  words,
  standing,
}: {
  form: FormState | null;
  words: OfferWordsFragment;
  standing?: OfferInForm;
}) {
  const say = useSay();
  const ticked = (name: 'isOnline' | 'networkOnly' | 'showsMaker') =>
    form ? name in form.values : (standing?.[name] ?? false);
  const options = (labels: readonly { code: string; name: string }[]) =>
    labels.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Stack gap="large">
      <RadioCards
        name="kind"
        label={say('Wat bied je aan?')}
        cards={words.offerKinds.map(({ code, name, hint }) => ({
          value: code,
          label: name,
          description: hint,
        }))}
        defaultValue={valueAt(form, 'kind', standing?.kind)}
        error={problemAt(form, 'kind')}
      />
      <TextField
        name="title"
        label={say('In één zin')}
        hint={say('Bijvoorbeeld: spreker over opgroeien met een zieke ouder.')}
        maxLength={120}
        defaultValue={valueAt(form, 'title', standing?.title)}
        error={problemAt(form, 'title')}
      />
      <TextArea
        name="body"
        rows={5}
        label={say('Voor wie is het, en wat doe je?')}
        hint={say('Een paar regels: hoe lang, voor hoeveel mensen, wat het kost of dat het gratis is.')}
        defaultValue={valueAt(form, 'body', standing?.body)}
        error={problemAt(form, 'body')}
      />
      <CheckboxGroup
        name="themes"
        label={say('Waar gaat het over?')}
        hint={say('Kies er hooguit vijf.')}
        columns="many"
        options={options(words.themes)}
        defaultValues={valuesAt(form, 'themes', standing?.themes)}
        error={problemAt(form, 'themes')}
      />
      <Stack>
        <CheckboxGroup
          name="regions"
          label={say('Waar kan het?')}
          hint={say('Alleen online? Laat de provincies dan leeg.')}
          columns="many"
          options={options(words.regions)}
          defaultValues={valuesAt(form, 'regions', standing?.regions)}
          error={problemAt(form, 'regions')}
        />
        <CheckboxField
          name="isOnline"
          value="ja"
          label={say('Het kan ook online')}
          defaultChecked={ticked('isOnline')}
        />
      </Stack>
      <CheckboxField
        name="showsMaker"
        value="ja"
        label={say('Zet mijn naam erbij')}
        hint={say('Dan vinden anderen het ook op jouw naam. Je mailadres ziet niemand.')}
        defaultChecked={ticked('showsMaker')}
      />
      <CheckboxField
        name="networkOnly"
        value="ja"
        label={say('Alleen voor het netwerk')}
        hint={say('Anders ziet iedereen het, ook wie niet is ingelogd.')}
        defaultChecked={ticked('networkOnly')}
      />
    </Stack>
  );
}
