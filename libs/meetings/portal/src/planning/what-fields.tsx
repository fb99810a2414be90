import { WordGuard } from '@verbonden/alliance/portal';
import { SelectField, TextArea, TextField } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { kindName } from '../meeting-words';
import type { SeriesChoicesFragment } from '../series/copy-meeting.generated';
import { SeriesField } from '../series/series-field';
import { EnglishFields } from './english-fields';
import { fieldIn, type FormSource } from './form-fields';
import styles from './planning.module.css';

/** The id of the form of a meeting. */
export const formId = 'bijeenkomst';

const kinds = ['EXPERTISELAB', 'WEBINAR', 'LAB_SESSION', 'CONGRESS'] as const;

/** What kind of meeting it is and what it is about. */
export function WhatFields({ seasons, ...source }: FormSource & { seasons: SeriesChoicesFragment }) {
  const say = useSay();
  const field = fieldIn(source);
  const english = [field('titleEn'), field('leadEn')];
  return (
    <div className={styles.part}>
      <SelectField
        {...field('kind')}
        label={say('Wat voor bijeenkomst is het?')}
        options={kinds.map((kind) => ({ value: kind, label: kindName(kind, say) }))}
      />
      <SeriesField {...field('seriesId')} seasons={seasons} />
      <TextField
        {...field('title')}
        label={say('Titel')}
        hint={say('Zoals mensen het noemen, bijvoorbeeld Expertiselab voorjaar 2027.')}
      />
      <WordGuard formId={formId} field="title" />
      <TextArea
        {...field('lead')}
        rows={4}
        label={say('Waar gaat het over?')}
        hint={say('In een paar zinnen, voor wie nog niets weet.')}
      />
      <WordGuard formId={formId} field="lead" />
      <EnglishFields open={english.some(({ defaultValue, error }) => defaultValue || error)}>
        <TextField {...field('titleEn')} label={say('Titel in het Engels')} lang="en" />
        <TextArea {...field('leadEn')} rows={3} label={say('Waar gaat het over, in het Engels')} lang="en" />
      </EnglishFields>
    </div>
  );
}
