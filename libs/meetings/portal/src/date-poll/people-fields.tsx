import { CheckboxGroup, TextArea } from '@verbonden/shared/ui';
import { useSay, valuesAt } from '@verbonden/shared/web';
import { fieldIn, type FormSource } from '../planning/form-fields';
import styles from './date-poll.module.css';

/** Whom something is sent to: by role, by organisation, and by pasted names and addresses. */
export function PeopleFields({
  organisations,
  ...source
}: FormSource & { organisations: readonly { readonly id: string; readonly name: string }[] }) {
  const say = useSay();
  const field = fieldIn(source);
  const chosen = valuesAt(source.form, 'organisations');
  return (
    <>
      <CheckboxGroup
        name="roles"
        label={say('Mensen uit het netwerk')}
        optional={say('niet verplicht')}
        hint={say('Kies je ook organisaties, dan alleen mensen met deze rol daar.')}
        options={[
          { value: 'PROFESSIONAL', label: say('Professionals') },
          { value: 'EDITOR', label: say('Redacteuren van organisaties') },
          { value: 'PIONEER', label: say('Pioniers van het JMZ Lab') },
          { value: 'SOUNDING_BOARD', label: say('De klankbordgroep') },
          { value: 'COORDINATOR', label: say('Coördinatoren') },
        ]}
        defaultValues={valuesAt(source.form, 'roles')}
      />
      <details className={styles.more} {...(chosen.length > 0 ? { open: true } : {})}>
        <summary>{say('Alleen van bepaalde organisaties')}</summary>
        <div className={styles.organisations}>
          <CheckboxGroup
            name="organisations"
            label={say('Organisaties')}
            hint={say('Kies je geen rol, dan iedereen van deze organisaties.')}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValues={chosen}
          />
        </div>
      </details>
      <TextArea
        {...field('pasted')}
        rows={5}
        label={say('Of plak namen en adressen')}
        optional={say('niet verplicht')}
        hint={say('Eén op een regel, bijvoorbeeld: Noor Bakker, noor@example.org')}
        audience={say('Alleen coördinatoren zien deze adressen.')}
        spellCheck={false}
      />
    </>
  );
}
