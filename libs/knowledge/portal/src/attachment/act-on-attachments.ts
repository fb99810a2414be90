import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  AddAttachmentsDocument,
  ChangeAttachmentDocument,
  EraseAttachmentDocument,
  OrderAttachmentsDocument,
  RemoveAttachmentDocument,
  RestoreAttachmentDocument,
} from './attachments.generated';

/** Does with the attachments of an item what its button says. */
export async function actOnAttachments(args: SubmitArgs): Promise<Response | FormState> {
  const { form, params, mutate, goTo } = args;
  const back = (done: string) => goTo(`/kennis/${params['slug']}/bijlagen?gedaan=${done}`);
  const itemId = form.line('itemId');
  const input = { itemId, attachmentId: form.line('attachmentId') };
  switch (form.line('doe')) {
    case 'weg':
      return (
        (await mutate(RemoveAttachmentDocument, { input })).state ?? back(`weg&wat=${input.attachmentId}`)
      );
    case 'terug':
      return (await mutate(RestoreAttachmentDocument, { input })).state ?? back('terug');
    case 'wis':
      return (await mutate(EraseAttachmentDocument, { input })).state ?? back('gewist');
    case 'volgorde': {
      const ids = form.line('ids').split(',');
      return (await mutate(OrderAttachmentsDocument, { input: { itemId, ids } })).state ?? back('volgorde');
    }
    case 'bewaar': {
      const change = { ...input, title: form.line('title'), alt: form.prose('alt') };
      return (await mutate(ChangeAttachmentDocument, { input: change })).state ?? back('bewaard');
    }
    default:
      return (await add(args, itemId)) ?? back('toegevoegd');
  }
}

/** What was taken is added; what was not is told at the field. */
async function add({ form, mutate, say }: SubmitArgs, itemId: string): Promise<FormState | null> {
  const fileIds = form.all('file').filter(Boolean);
  const refused = form.all('fileProblem');
  if (fileIds.length > 0) {
    const { state } = await mutate(AddAttachmentsDocument, { input: { itemId, fileIds } });
    if (state) return { ...state, problems: state.problems.map((each) => ({ ...each, field: 'file' })) };
  }
  const messages = fileIds.length + refused.length > 0 ? refused : [say('Kies eerst een bestand.')];
  if (messages.length === 0) return null;
  return { values: {}, problems: [{ field: 'file', message: messages.join(' ') }] };
}
