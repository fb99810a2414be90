import { readDate } from '@verbonden/shared/kernel';
import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import type { SchoolRegion } from '@verbonden/shared/web/schema';
import {
  RemoveSchoolHolidayDocument,
  SaveSchoolHolidayDocument,
  SaveSchoolRegionsDocument,
} from './school-calendar.page.generated';

export const path = '/beheer/schoolvakanties';
/** The name of the field that holds the region of a province. */
export const fieldOf = (province: string) => `provincie-${province}`;

/** Saves a holiday, takes one away with a way back, or says which region a province has. */
export async function changeSchoolCalendar({
  form,
  mutate,
  goTo,
  context,
}: SubmitArgs): Promise<Response | FormState> {
  switch (form.line('stap')) {
    case 'weg': {
      const { state, data } = await mutate(RemoveSchoolHolidayDocument, { input: { id: form.line('id') } });
      if (state) return state;
      const { id, name, regions, firstOn, lastOn } = data.removeSchoolHoliday;
      const gone = { id, naam: name, regio: regions.join('-'), van: firstOn, tot: lastOn };
      return goTo(`${path}?${new URLSearchParams({ gedaan: 'weg', ...gone })}`);
    }
    case 'provincies': {
      const provinces = Object.entries(form.values()).flatMap(([name, [region]]) =>
        name.startsWith(fieldOf(''))
          ? [
              {
                province: name.slice(fieldOf('').length),
                schoolRegion: (region || null) as SchoolRegion | null,
              },
            ]
          : [],
      );
      const { state } = await mutate(SaveSchoolRegionsDocument, { input: { provinces } });
      return state ?? goTo(`${path}?gedaan=bewaard`);
    }
    default: {
      const day = (name: string) => readDate(form.line(name), context.now) ?? form.line(name);
      const { state } = await mutate(SaveSchoolHolidayDocument, {
        input: {
          ...{ id: form.line('id'), name: form.line('name') },
          regions: form.all('regions') as SchoolRegion[],
          ...{ firstOn: day('firstOn'), lastOn: day('lastOn') },
        },
      });
      return state ?? goTo(`${path}?gedaan=bewaard`);
    }
  }
}
