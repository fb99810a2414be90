import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  ChangeColleagueRoleDocument,
  HandOverForOrganisationDocument,
  RemoveColleagueDocument,
} from './colleague.page.generated';

/** Gives a colleague another role, hands over what they have, or takes them out. */
export async function changeColleague({
  params,
  form,
  mutate,
  goTo,
}: SubmitArgs): Promise<Response | FormState> {
  const [slug, personId] = [params['slug'] ?? '', params['persoon'] ?? ''];
  const path = `/organisaties/${slug}/mensen`;
  const at = { organisationId: form.line('organisationId'), personId };
  switch (form.line('stap')) {
    case 'weg': {
      const input = { ...at, heirId: form.lineOrNull('heirId') };
      return (
        (await mutate(RemoveColleagueDocument, { input })).state ?? goTo(`${path}?gedaan=weg&wie=${personId}`)
      );
    }
    case 'overdragen': {
      const input = { ...at, heirId: form.line('heirId') };
      return (
        (await mutate(HandOverForOrganisationDocument, { input })).state ??
        goTo(`${path}/${personId}?gedaan=overgedragen`)
      );
    }
    default: {
      const role = form.line('role') === 'EDITOR' ? ('EDITOR' as const) : ('PROFESSIONAL' as const);
      return (
        (await mutate(ChangeColleagueRoleDocument, { input: { ...at, role } })).state ??
        goTo(`${path}/${personId}?gedaan=rol`)
      );
    }
  }
}
