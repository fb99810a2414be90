// Tells, without moving anything, that mail came in while the list is open.
const place = document.getElementById('new-mail');
let count = 0;

const arrivals = new EventSource('/arrivals');
arrivals.addEventListener('mail', () => {
  count += 1;
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = count === 1 ? '1 nieuwe mail. Toon hem.' : `${count} nieuwe mails. Toon ze.`;
  place.replaceChildren(link);
});
addEventListener('pagehide', () => arrivals.close());
