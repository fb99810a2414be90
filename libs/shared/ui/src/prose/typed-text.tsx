import { Prose } from './prose';

/** Text as somebody typed it: an empty line begins a paragraph, a line break stays one. `lang` is that of the text. */
export function TypedText({ text, lang }: { text: string; lang?: string }) {
  return (
    <Prose {...(lang ? { lang } : {})}>
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
