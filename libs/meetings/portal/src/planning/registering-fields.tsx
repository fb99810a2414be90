import { DateField, FieldGroup, Row, SelectField, TimeField } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { fieldIn, type FormSource } from './form-fields';
import styles from './planning.module.css';

/** Who may register, and between which moments. */
export function RegisteringFields(source: FormSource) {
  const say = useSay();
  const field = fieldIn(source);
  return (
    <div className={styles.part}>
      <SelectField
        {...field('audience')}
        label={say('Wie kan zich aanmelden?')}
        options={[
          { value: 'NETWORK', label: say('Iedereen in het netwerk') },
          { value: 'MEMBERS', label: say('Mensen van organisaties die lid zijn') },
          { value: 'EVERYBODY', label: say('Iedereen, ook zonder account') },
        ]}
      />
      <SelectField
        {...field('registrationPolicy')}
        label={say('Hoe gaat aanmelden?')}
        hint={say('Aanvragen en uitnodigingen bewaren geen plek.')}
        options={[
          { value: 'OPEN', label: say('Wie zich aanmeldt, staat er meteen op') },
          { value: 'APPROVAL', label: say('Op aanvraag: een coördinator zegt ja of nee') },
          { value: 'INVITED', label: say('Alleen op uitnodiging') },
        ]}
      />
      <FieldGroup
        id="opent"
        label={say('Vanaf wanneer?')}
        hint={say('Leeg is: zodra de bijeenkomst gepubliceerd is.')}
      >
        <Row>
          <DateField {...field('opensDay')} label={say('Datum')} />
          <TimeField {...field('opensTime')} label={say('Tijd')} />
        </Row>
      </FieldGroup>
      <FieldGroup id="sluit" label={say('Tot wanneer?')} hint={say('Leeg is: tot de bijeenkomst begint.')}>
        <Row>
          <DateField {...field('closesDay')} label={say('Datum')} />
          <TimeField {...field('closesTime')} label={say('Tijd')} />
        </Row>
      </FieldGroup>
    </div>
  );
}
