import { Notice, TextArea } from '@verbonden/shared/ui';
import { type FormState, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { RecapTexts } from './make-recap.page';

/** Somebody else saved in the meantime: what stands now is shown beside what was typed, and nothing is lost (P37). */
export function RecapConflict({ form, standing }: { form: FormState; standing: RecapTexts }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Notice kind="attention" title={form.message}>
      <p>
        {say('Hieronder staat wat jij typte. Bewaar je nu, dan komt dat in de plaats van wat er nu staat.')}
      </p>
      <TextArea
        name="nu"
        rows={10}
        lang="nl"
        readOnly
        label={say('Dit staat er nu')}
        defaultValue={standing.bodyNl}
      />
      {standing.bodyEn ? (
        <TextArea
          name="nu-en"
          rows={6}
          lang="en"
          readOnly
          label={say('Dit staat er nu, in het Engels')}
          defaultValue={standing.bodyEn}
        />
      ) : null}
      <p>
        <a href={href(address)}>{say('Laat mijn tekst vallen en begin met wat er nu staat')}</a>
      </p>
    </Notice>
  );
}
