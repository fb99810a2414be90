import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { saying } from '../graphql/fields';
import { longestMarkdown, type MarkdownProblem, markdownProblem, markdownProblems } from './markdown-problem';

/** Markdown that its readers will see as it was meant; what is too long is refused for that alone. */
export function SoundMarkdown(): PropertyDecorator {
  const codes = Object.keys(markdownProblems) as MarkdownProblem['code'][];
  return applyDecorators(
    ...codes.map((name) =>
      ValidateBy(
        {
          name,
          // Without words of its own class-validator forgets the rule's context, and with it what the person reads.
          validator: {
            validate: (value) => isFreeOf(name, value),
            defaultMessage: () => markdownProblems[name].en,
          },
        },
        saying(markdownProblems[name]),
      ),
    ),
  );
}

function isFreeOf(code: MarkdownProblem['code'], value: unknown): boolean {
  if (typeof value !== 'string' || value.length > longestMarkdown) return true;
  return markdownProblem(value)?.code !== code;
}
