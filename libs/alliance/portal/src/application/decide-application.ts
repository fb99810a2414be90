import { readDate } from '@verbonden/shared/kernel';
import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  AdmitProfessionalDocument,
  ApproveApplicationDocument,
  AskApplicantDocument,
  DeclineApplicationDocument,
} from './application.page.generated';

/** What a coordinator pressed on the page of an application. */
export async function decideApplication({
  form,
  params,
  mutate,
  goTo,
  context,
}: SubmitArgs): Promise<Response | FormState> {
  const applicationId = params['id'] ?? '';
  const done = (what: string) => goTo(`/bureau/aanvragen/${applicationId}?gedaan=${what}`);
  switch (form.line('stap')) {
    case 'vraag': {
      const input = { applicationId, id: form.line('id'), question: form.prose('question') };
      return (await mutate(AskApplicantDocument, { input })).state ?? done('gevraagd');
    }
    case 'nee': {
      const input = { applicationId, reason: form.prose('reason') };
      return (await mutate(DeclineApplicationDocument, { input })).state ?? done('afgewezen');
    }
    case 'professional':
      return (
        (await mutate(AdmitProfessionalDocument, { input: { applicationId } })).state ?? done('goedgekeurd')
      );
    default: {
      const typed = form.line('since');
      const input = {
        applicationId,
        organisationId: form.lineOrNull('organisationId'),
        name: form.line('name'),
        kind: form.line('kind'),
        body: form.line('body'),
        role: form.line('role'),
        since: readDate(typed, context.now) ?? typed,
        isAnother: form.isTicked('isAnother'),
      };
      return (await mutate(ApproveApplicationDocument, { input })).state ?? done('goedgekeurd');
    }
  }
}
