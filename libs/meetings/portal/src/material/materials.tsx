import { Disclosure, Section, Stack } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import styles from './material.module.css';
import { materialKindName, whereIs } from './material-words';
import type { MeetingMaterialsFragment, ShownMaterialFragment } from './materials.generated';

/** What there is to read and watch with a meeting, before and after; also in the recap. Nothing shows when there is nothing. */
export function Materials({ meeting: { materials } }: { meeting: MeetingMaterialsFragment }) {
  const say = useSay();
  if (materials.length === 0) return null;
  const before = materials.filter(({ phase }) => phase === 'BEFORE');
  const after = materials.filter(({ phase }) => phase === 'AFTER');
  return (
    <Section id="materiaal" title={say('Materiaal')}>
      <Stack>
        <Phase title={say('Om je voor te bereiden')} materials={before} />
        <Phase title={say('Om na te lezen en terug te kijken')} materials={after} />
      </Stack>
    </Section>
  );
}

function Phase({ title, materials }: { title: string; materials: readonly ShownMaterialFragment[] }) {
  if (materials.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <MaterialList materials={materials} />
    </div>
  );
}

/** What there is, each with what it is; also beside the answers to what was asked. */
export function MaterialList({ materials }: { materials: readonly ShownMaterialFragment[] }) {
  return (
    <ul role="list" className={styles.materials}>
      {materials.map((material) => (
        <MaterialLine key={material.id} material={material} />
      ))}
    </ul>
  );
}

function MaterialLine({ material }: { material: ShownMaterialFragment }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { kind, title, place, url, hasCaptions, transcript } = material;
  const about = [
    materialKindName(kind, say),
    ...(hasCaptions ? [say('met ondertiteling')] : []),
    ...(place ? [say('bij ‘{place}’', { place })] : []),
    ...whereIs(material, locale, say),
  ];
  return (
    <li>
      <a href={url} rel="noopener noreferrer">
        {title}
      </a>
      <p className={styles.about}>{about.join(' · ')}</p>
      {transcript ? (
        <Disclosure title={say('Lees wat er gezegd wordt')}>
          <p className={styles.transcript}>{transcript}</p>
        </Disclosure>
      ) : null}
    </li>
  );
}
