import { Prose } from '@verbonden/shared/ui';

/** What somebody typed, as they typed it: an empty line begins a paragraph, a line break stays one. */
export function Written({ text }: { text: string }) {
  return (
    <Prose lang="nl">
      {text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph, index) => (
          <p key={index}>
            {paragraph.split('\n').map((line, place) => (
              <span key={place}>
                {place > 0 ? <br /> : null}
                {line}
              </span>
            ))}
          </p>
        ))}
    </Prose>
  );
}
