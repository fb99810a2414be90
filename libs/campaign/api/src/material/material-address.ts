import { drawnFormats, isDrawn, isPrinted, textFormats } from './drawing/format';
import type { MaterialPack } from './material-pack.entity';
import type { MaterialTemplate } from './material-template.entity';

/** The door of the toolkit's files. */
export const toolkitDoor = 'files/toolkit';

/** What a file of a template is called. */
export function fileNameOf({ format }: MaterialTemplate, ending: 'png' | 'pdf' | 'txt'): string {
  return `${isDrawn(format) ? drawnFormats[format].file : textFormats[format].file}.${ending}`;
}

/** Where a template is found that nobody made their own. The version in it keeps old pictures out of view. */
export function pathOf(template: MaterialTemplate, ending: 'png' | 'pdf' | 'txt'): string {
  return `/${toolkitDoor}/${template.id}/${fileNameOf(template, ending)}`;
}

/** In which forms a template can be had. */
export function formsOf({ format }: MaterialTemplate): ('png' | 'pdf' | 'txt')[] {
  if (!isDrawn(format)) return ['txt'];
  return isPrinted(format) ? ['pdf', 'png'] : ['png'];
}

/** Where a zip is fetched. */
export function packPath({ id }: Pick<MaterialPack, 'id'>): string {
  return `/${toolkitDoor}/pakket/${id}/weekmateriaal.zip`;
}
