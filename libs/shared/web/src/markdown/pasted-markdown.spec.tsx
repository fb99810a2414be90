import { pastedMarkdown } from './pasted-markdown';

/** As Word puts it on the clipboard, shortened. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
<body lang=NL style='tab-interval:35.4pt'><!--StartFragment-->
<h1>Onze <span style='mso-bookmark:_Toc1'>middag</span><o:p></o:p></h1>
<p class=MsoNormal>Jongeren <b>kiezen</b> zelf,<span style='mso-spacerun:yes'>  </span>zegt <st1:personname w:st="on">Samira</st1:personname>.<o:p>&nbsp;</o:p></p>
<p class=MsoNormal><del cite="mailto:x" datetime="2026-01-01">Weg hiermee.</del><ins cite="mailto:x">Dit bleef.</ins></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Vraag wie er komt<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>en hoe laat</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Kook samen</p>
<p class=MsoNormal>&nbsp;</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Wat</p></td><td><p>Wie</p></td></tr><tr><td><p>Soep</p></td><td><p>Noor</p></td></tr></table>
<p class=MsoNormal><v:shape id="plaatje"><v:imagedata src="file:///C:/tmp/clip.png"/></v:shape><img src="file:///C:/tmp/clip.png"></p>
<p class=MsoNormal>Lees <a href="https://example.org/meer">meer</a> of <a href="#_Toc1">hierboven</a>.</p>
<!--EndFragment--></body></html>`;

describe('text that is pasted', () => {
  it('from Word comes in clean: headings, lists in lists, a table, links; without junk, deleted words and pictures', () => {
    const { markdown, hadPictures } = pastedMarkdown(word);
    expect(hadPictures).toBe(true);
    expect(markdown).toBe(`## Onze middag

Jongeren **kiezen** zelf, zegt Samira.

Dit bleef.

1. Vraag wie er komt
   - en hoe laat
2. Kook samen

| Wat | Wie |
| --- | --- |
| Soep | Noor |

Lees [meer](https://example.org/meer) of hierboven.`);
  });

  it('from Google Docs keeps what is bold and nothing else, and gets its real addresses', () => {
    const { markdown, hadPictures } = pastedMarkdown(
      `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt;font-weight:400;">Wij </span><span style="font-weight:700;">koken</span><span style="font-style:italic;"> samen</span></p><ul><li dir="ltr"><p><span>soep</span></p></li><li><p><a href="https://www.google.com/url?q=https://example.org/brood&sa=D">brood</a></p></li></ul></b>`,
    );
    expect(markdown).toBe('Wij **koken** _samen_\n\n- soep\n- [brood](https://example.org/brood)');
    expect(hadPictures).toBe(false);
  });

  it('from a page brings no script, no style and no strange link', () => {
    const { markdown } = pastedMarkdown(
      `<div onclick="x()"><script>alert(1)</script><style>p{}</style><h4>Kop</h4><p>Klik <a href="javascript:alert(1)">hier</a>.</p><iframe src="https://example.org"></iframe></div>`,
    );
    expect(markdown).toBe('### Kop\n\nKlik hier.');
  });
});
