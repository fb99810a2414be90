import { Button, Panel, Stack, TextArea, TextField, Toolbar } from '@verbonden/shared/ui';
import {
  type FormState,
  MarkdownArea,
  problemAt,
  usePageFacts,
  useSay,
  valueAt,
} from '@verbonden/shared/web';
import type { FormRow } from './form-rows';

interface BlockFieldsProps {
  readonly row: FormRow;
  readonly place: number;
  readonly count: number;
  readonly form: FormState | null;
}

/** One block in the form: own words, an own figure, and the buttons that move it. What was taken over is only shown. */
export function BlockFields({ row: { id, kind, standing }, place, count, form }: BlockFieldsProps) {
  const say = useSay();
  const { locale } = usePageFacts();
  const number = place + 1;
  const isOwnFigure = kind === 'FIGURE' && (standing?.figure?.isOwn ?? true);
  const field = (name: string) => ({
    name: `${name}-${id}`,
    error: problemAt(form, `${name}-${id}`),
  });
  const names = {
    TEXT: say('Eigen tekst'),
    ITEM: standing?.item?.title ?? '',
    FIGURE:
      standing?.figure && !isOwnFigure
        ? say('Cijfer van {source}', { source: standing.figure.source })
        : say('Eigen cijfer'),
  };
  return (
    <Panel>
      <Stack>
        <input type="hidden" name="blockId" value={id} />
        <input type="hidden" name={`kind-${id}`} value={kind} />
        <p>
          <strong>{`${number}. ${names[kind]}`}</strong>
        </p>
        {standing?.figure && !isOwnFigure ? <p>{standing.figure.sentence}</p> : null}
        {standing?.item ? <p>{standing.item.summary}</p> : null}
        <MarkdownArea
          {...field('body')}
          lang={locale}
          rows={kind === 'TEXT' ? 8 : 3}
          label={
            kind === 'TEXT'
              ? say('Tekst van blok {number}', { number })
              : say('Jouw woorden bij blok {number}', { number })
          }
          optional={kind === 'TEXT' ? undefined : say('niet verplicht')}
          defaultValue={valueAt(form, `body-${id}`, standing?.body)}
        />
        {isOwnFigure ? (
          <>
            <TextArea
              {...field('sentence')}
              rows={2}
              label={say('Het cijfer, in een zin')}
              hint={say('Bijvoorbeeld: In onze gemeente zorgen 900 jongeren voor iemand thuis.')}
              defaultValue={valueAt(form, `sentence-${id}`, standing?.figure?.sentence)}
            />
            <TextField
              {...field('source')}
              label={say('Waar komt het vandaan?')}
              hint={say('Bijvoorbeeld: Gezondheidsmonitor van de GGD.')}
              defaultValue={valueAt(form, `source-${id}`, standing?.figure?.source)}
            />
            <TextField
              {...field('year')}
              label={say('Jaar')}
              optional={say('niet verplicht')}
              width="short"
              inputMode="numeric"
              defaultValue={valueAt(
                form,
                `year-${id}`,
                standing?.figure?.year ? String(standing.figure.year) : '',
              )}
            />
            <TextField
              {...field('url')}
              label={say('Adres van de bron')}
              optional={say('niet verplicht')}
              type="url"
              defaultValue={valueAt(form, `url-${id}`, standing?.figure?.url)}
            />
          </>
        ) : null}
        <Toolbar>
          {place > 0 ? (
            <Button type="submit" size="small" name="stap" value={`omhoog ${id}`}>
              {say('Blok {number} omhoog', { number })}
            </Button>
          ) : null}
          {place < count - 1 ? (
            <Button type="submit" size="small" name="stap" value={`omlaag ${id}`}>
              {say('Blok {number} omlaag', { number })}
            </Button>
          ) : null}
          <Button type="submit" size="small" variant="quiet" name="stap" value={`weg ${id}`}>
            {say('Haal blok {number} eruit', { number })}
          </Button>
        </Toolbar>
      </Stack>
    </Panel>
  );
}
