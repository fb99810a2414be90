/** @jest-environment node */
import { renderToStaticMarkup } from 'react-dom/server';
import { ErrorSummary } from './error-summary';

const faults = [{ field: 'naam', text: 'Vul je naam in.' }];

it('a page from the server asks the browser to focus the summary, without JavaScript', () => {
  expect(renderToStaticMarkup(<ErrorSummary title="Er klopt nog iets niet" faults={faults} />)).toContain(
    'autofocus=""',
  );
});

it('an example on the page of components leaves the focus alone', () => {
  const html = renderToStaticMarkup(<ErrorSummary title="Voorbeeld" faults={faults} takeFocus={false} />);
  expect(html).not.toContain('autofocus');
});
