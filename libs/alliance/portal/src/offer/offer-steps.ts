import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  AskForOfferDocument,
  ConfirmOfferDocument,
  RestoreOfferDocument,
  WithdrawOfferDocument,
} from './offer.page.generated';

/** Takes the step whose button was pressed; the page then says what happened. */
export async function takeOfferStep({
  form,
  params,
  mutate,
  goTo,
}: SubmitArgs): Promise<Response | FormState> {
  const input = { id: form.line('id') };
  const done = (what: string) => goTo(`/aanbod/${params['slug']}?gedaan=${what}`);
  switch (form.line('stap')) {
    case 'haal-weg':
      return (await mutate(WithdrawOfferDocument, { input })).state ?? done('weggehaald');
    case 'haal-terug':
      return (await mutate(RestoreOfferDocument, { input })).state ?? done('teruggezet');
    case 'bevestig':
      return (await mutate(ConfirmOfferDocument, { input })).state ?? done('bevestigd');
    default: {
      const asked = { ...input, offerId: form.line('offerId'), message: form.prose('message') };
      return (await mutate(AskForOfferDocument, { input: asked })).state ?? done('gevraagd');
    }
  }
}
