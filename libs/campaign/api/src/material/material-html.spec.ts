import { sampleDrawing } from './drawing/sample-material';
import { MaterialFormat } from './drawing/format';
import { htmlFile, signatureHtml, textHtml } from './material-html';

const { edition, own } = sampleDrawing('SIGNATURE');

describe('a text as HTML', () => {
  it('has its paragraphs and line ends, and a press release its heading', () => {
    const text = 'Kop\n\nEerste regel\ntweede regel\n\nSlot';
    expect(textHtml(text, MaterialFormat.PRESS_RELEASE)).toBe(
      '<h1>Kop</h1>\n<p>Eerste regel<br>\ntweede regel</p>\n<p>Slot</p>',
    );
    expect(textHtml(text, MaterialFormat.NEWS_TEXT)).toMatch(/^<p>Kop<\/p>/);
  });

  it('never becomes code, whatever was written', () => {
    const hostile = `<script>alert(1)</script> "a" & 'b' <img src=x onerror=alert(1)>`;
    const html = htmlFile(hostile, textHtml(hostile, MaterialFormat.NEWS_TEXT));
    expect(html.replace(/<\/?(html|meta|title|p)[^>]*>|<!doctype html>/g, '')).not.toMatch(/[<>]/);
  });
});

describe('the picture under a mail', () => {
  it('says everything to who sees no pictures, and has its size and style on it', () => {
    const html = signatureHtml('https://verbonden.example.org/a.png', edition, own);
    expect(html).toContain(`alt="Onder je mail van de ${edition.name}.`);
    expect(html).toContain('width="600" height="150"');
    expect(html).toMatch(/^<a href="https:\/\/zorgstroom.example.org">/);
    expect(html).not.toMatch(/class=|<style/);
  });

  it('has no link when no site is named, and stays whole with signs in its words', () => {
    const html = signatureHtml('a.png', edition, {
      ...own,
      contact: 'info@x.example.org',
      organisation: 'A "B" <c>',
    });
    expect(html).toMatch(/^<img [^<>]*>$/);
    expect(html).toContain('A &quot;B&quot; &lt;c&gt;');
  });
});
