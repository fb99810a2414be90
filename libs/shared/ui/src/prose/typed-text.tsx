import { Prose } from './prose';

/** Text as somebody typed it: an empty line begins a paragraph, a line break stays one. */
export function TypedText({ text }: { text: string }) {
  return (
    <Prose>
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
