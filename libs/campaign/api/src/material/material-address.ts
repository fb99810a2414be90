import { drawnFormats, isDrawn, isPrinted, MaterialFormat, textFormats } from './drawing/format';
import type { MaterialPack } from './material-pack.entity';
import type { MaterialTemplate } from './material-template.entity';

/** How a file of a template ends. */
export type MaterialForm = 'png' | 'pdf' | 'txt' | 'html';

/** The door of the toolkit's files. */
export const toolkitDoor = 'files/toolkit';

/** What a file of a template is called. */
export function fileNameOf({ format }: MaterialTemplate, ending: MaterialForm): string {
  return `${isDrawn(format) ? drawnFormats[format].file : textFormats[format].file}.${ending}`;
}

/** Where a template is found that nobody made their own. The version in it keeps old pictures out of view. */
export function pathOf(template: MaterialTemplate, ending: MaterialForm): string {
  return `/${toolkitDoor}/${template.id}/${fileNameOf(template, ending)}`;
}

/** In which forms a template can be had. */
export function formsOf({ format }: MaterialTemplate): MaterialForm[] {
  if (!isDrawn(format)) return ['txt', 'html'];
  if (format === MaterialFormat.SIGNATURE) return ['png', 'html'];
  return isPrinted(format) ? ['pdf', 'png'] : ['png'];
}

/** Where a zip is fetched. */
export function packPath({ id }: Pick<MaterialPack, 'id'>): string {
  return `/${toolkitDoor}/pakket/${id}/weekmateriaal.zip`;
}
