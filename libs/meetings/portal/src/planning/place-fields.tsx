import { RadioCards, Section, TextArea, TextField } from '@verbonden/shared/ui';
import { problemAt, useSay, valueAt } from '@verbonden/shared/web';
import { formName } from '../meeting-words';
import { fieldIn, type FormSource } from './form-fields';
import { openForm } from './meeting-fields';
import styles from './planning.module.css';

const forms = ['HYBRID', 'ONSITE', 'ONLINE'] as const;

/** Where people take part, and how many can. Asks only about what was chosen, with or without JavaScript. */
export function PlaceFields(source: FormSource) {
  const say = useSay();
  const field = fieldIn(source);
  const notRequired = say('niet verplicht');
  const seats = { inputMode: 'numeric', width: 'short' } as const;
  return (
    <div className={styles.part}>
      <RadioCards
        name="form"
        label={say('Hoe kunnen mensen meedoen?')}
        cards={[
          ...forms.map((each) => ({ value: each, label: formName(each, say) })),
          {
            value: openForm,
            label: say('Nog open'),
            description: say(
              'Mensen zeggen dat ze erbij willen zijn. Kies je later hoe, dan krijgt ieder één mail om te kiezen.',
            ),
          },
        ]}
        defaultValue={valueAt(source.form, 'form', source.standing['form'])}
        error={problemAt(source.form, 'form')}
      />
      <div className={styles.room}>
        <Section id="zaal" title={say('De zaal')} headingLevel={3}>
          <div className={styles.part}>
            <TextField {...field('venueName')} label={say('Naam van de plek')} />
            <TextField
              {...field('venueAddress')}
              label={say('Adres')}
              hint={say('Straat, postcode en plaats')}
            />
            <TextField {...field('venueRoom')} label={say('Zaal of verdieping')} optional={notRequired} />
            <TextField
              {...field('seatsOnsite')}
              {...seats}
              label={say('Plekken in de zaal')}
              hint={say('Leeg is: zoveel als er mensen komen.')}
            />
            <TextArea
              {...field('venueRoute')}
              rows={2}
              label={say('Hoe kom je er?')}
              optional={notRequired}
            />
            <TextArea
              {...field('venueAccessibility')}
              rows={2}
              label={say('Toegankelijkheid')}
              hint={say('Lift, toilet, ringleiding, een stille plek')}
              optional={notRequired}
            />
          </div>
        </Section>
      </div>
      <div className={styles.online}>
        <Section id="online" title={say('Online')} headingLevel={3}>
          <div className={styles.part}>
            <TextField
              {...field('joinUrl')}
              label={say('Link om online mee te doen')}
              hint={say('Begint met https://. Je kunt hem later nog invullen.')}
              audience={say('Alleen wie een plek online heeft, ziet deze link.')}
              optional={notRequired}
              inputMode="url"
            />
            <TextField
              {...field('seatsOnline')}
              {...seats}
              label={say('Plekken online')}
              hint={say('Leeg is: zoveel als er mensen komen.')}
            />
          </div>
        </Section>
      </div>
    </div>
  );
}
