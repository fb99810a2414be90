import { readDate } from '@verbonden/shared/kernel';
import type { FormFields, FormState, SubmitArgs } from '@verbonden/shared/web';
import { PlaceOrganisationDocument, WriteMunicipalityEntryDocument } from './municipality.page.generated';

/** Writes down how a municipality stands, or which organisation works there. */
export async function changeMunicipality({
  form,
  params,
  mutate,
  goTo,
  context,
}: SubmitArgs): Promise<Response | FormState> {
  const path = `/gemeenten/${params['slug']}`;
  const municipalityId = form.line('municipalityId');
  const step = form.line('stap');
  if (step === 'erbij' || step === 'eraf') {
    const input = { municipalityId, organisationId: form.line('organisationId'), works: step === 'erbij' };
    return (await mutate(PlaceOrganisationDocument, { input })).state ?? goTo(`${path}?gedaan=${step}`);
  }
  const { state, data } = await mutate(WriteMunicipalityEntryDocument, {
    input: { municipalityId, ...entryIn(form, context.now) },
  });
  if (state) return state;
  return goTo(
    `${path}?gedaan=${data.writeMunicipalityEntry.status === 'ACCEPTED' ? 'bewaard' : 'voorgesteld'}`,
  );
}

/** What the form of an entry holds. */
export function entryIn(form: FormFields, now: Date) {
  const typed = form.line('onDay');
  return {
    id: form.line('id'),
    recognises: form.line('recognises'),
    supports: form.line('supports'),
    evidence: form.line('evidence'),
    evidenceUrl: form.lineOrNull('evidenceUrl'),
    onDay: readDate(typed, now) ?? typed,
  };
}
