/** How the report looks. */
export const style = `
:root { color-scheme: light; font: 16px/1.4 system-ui, sans-serif; color: #222; background: #e4e1e7 }
body { margin: 0 }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: baseline;
  padding: .5rem 1rem; background: #fff; border-bottom: 1px solid #999 }
h1 { margin: 0; font-size: 1.25rem }
select, input { font: inherit }
main { display: flex; flex-wrap: wrap; gap: 1.5rem; padding: 1rem; align-items: start }
section { padding: 0 1rem }
figure { margin: 0; background: #fff; padding: .75rem; max-width: 100%; box-sizing: border-box }
figure[hidden] { display: none }
figcaption { display: grid; max-width: 44rem; padding-bottom: .5rem; overflow-wrap: anywhere }
figure > div { display: flex; gap: .75rem; align-items: start }
img { display: block; width: auto; height: auto; max-width: min(30rem, 44vw); border: 1px solid #bbb }
figure[data-width="360"] img { max-width: 18rem }
`;

/** Runs in the report: shows the pictures that were chosen, and keeps the choice in the address. */
export const filters = `
const fields = [...document.querySelectorAll('select, input')];
const figures = [...document.querySelectorAll('figure')];
const asked = new URLSearchParams(location.hash.slice(1));
for (const field of fields) field.value = asked.get(field.name) ?? '';
function choose() {
  for (const figure of figures) figure.hidden = fields.some(({ name, value }) =>
    value !== '' && (name === 'address' ? !figure.dataset.address.includes(value) : figure.dataset[name] !== value));
  document.querySelector('output').textContent = figures.filter(({ hidden }) => !hidden).length + ' shown';
  history.replaceState(null, '', '#' + new URLSearchParams(fields.filter(({ value }) => value).map(({ name, value }) => [name, value])));
}
addEventListener('input', choose);
choose();
`;
