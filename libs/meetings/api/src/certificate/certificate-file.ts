import { type Locale, writeDate, writeTimes } from '@verbonden/shared/kernel';
import {
  drawQr,
  drawQuarter,
  type Face,
  paperColors,
  paperMargin as margin,
  type Pdf,
  runsOf,
} from '@verbonden/shared/server';
import PDFDocument from 'pdfkit';
import { AttendanceMode } from '../meeting/meeting.enums';
import type { CheckedCertificate } from './checked-certificate';
import { writtenHours } from './written-hours';

/** What a certificate says besides its own facts. */
export interface CertificateSurroundings {
  readonly network: string;
  /** Where anybody can check the code. */
  readonly checkUrl: string;
  readonly locale: Locale;
}

const { ink, soft, brand } = paperColors;
const qrSize = 96;
const qrTop = (pdf: Pdf): number => pdf.page.height - margin - qrSize;

/**
 * A certificate as PDF: tagged, with language and title, so that it can be read aloud (PDF/UA, EN 301 549 chapter 10);
 * the fonts are embedded.
 */
export function certificateFile(
  certificate: CheckedCertificate,
  around: CertificateSurroundings,
): Promise<Buffer> {
  const { locale } = around;
  const say = (nl: string, en: string): string => (locale === 'nl' ? nl : en);
  const title = say('Certificaat van deelname', 'Certificate of attendance');
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: locale,
    displayTitle: true,
    info: { Title: `${title}: ${certificate.meetingTitle}`, Author: around.network },
  });
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  const write = (tag: string, text: string, style: Style) => {
    whole.add(pdf.struct(tag, {}, () => void writeText(pdf, text, style)));
  };

  drawQuarter(pdf, 190);
  write('P', around.network, { face: 'bold', size: 13, color: brand });
  pdf.moveDown(3.2);
  write('H1', title, { face: 'bold', size: 30, color: ink });
  pdf.moveDown(1.2);
  write('P', certificate.name, { face: 'bold', size: 22, color: brand });
  write('P', say('was erbij:', 'took part in:'), { face: 'regular', size: 13, color: soft });
  pdf.moveDown(0.4);
  write('P', certificate.meetingTitle, { face: 'bold', size: 17, color: ink });
  pdf.moveDown(1.2);
  for (const [term, details] of factsOf(certificate, locale)) {
    write('P', term, { face: 'regular', size: 10.5, color: soft });
    write('P', details, { face: 'regular', size: 13, color: ink });
    pdf.moveDown(0.55);
  }
  whole.add(
    pdf.struct(
      'Figure',
      { alt: say(`QR-code naar ${around.checkUrl}`, `QR code to ${around.checkUrl}`) },
      () => drawQr(pdf, around.checkUrl, margin, qrTop(pdf), qrSize),
    ),
  );
  pdf.x = margin + qrSize + 20;
  pdf.y = qrTop(pdf) + 12;
  write('P', say('Klopt dit certificaat?', 'Is this certificate true?'), {
    face: 'bold',
    size: 11,
    color: ink,
  });
  write('P', say(`Code: ${certificate.code}`, `Code: ${certificate.code}`), {
    face: 'bold',
    size: 15,
    color: brand,
  });
  write('P', say(`Kijk op ${around.checkUrl}`, `See ${around.checkUrl}`), {
    face: 'regular',
    size: 10.5,
    color: ink,
  });
  whole.end();

  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
    pdf.end();
  });
}

function factsOf(certificate: CheckedCertificate, locale: Locale): [string, string][] {
  const say = (nl: string, en: string): string => (locale === 'nl' ? nl : en);
  const { startsAt, endsAt, accreditation, registerNumbers } = certificate;
  return [
    [say('Wanneer', 'When'), `${writeDate(startsAt, locale)}, ${writeTimes(startsAt, endsAt, locale)}`],
    [
      say('Hoe', 'How'),
      certificate.mode === AttendanceMode.ONLINE ? 'Online' : say('In de zaal', 'In the room'),
    ],
    [say('Hoe lang, zonder pauzes', 'How long, without breaks'), writtenHours(certificate.minutes, locale)],
    ...(accreditation.length > 0
      ? [
          [say('Nummer van deze activiteit', 'Number of this activity'), accreditation.join('\n')] as [
            string,
            string,
          ],
        ]
      : []),
    ...(registerNumbers
      ? [[say('Registratienummer', 'Registration number'), registerNumbers] as [string, string]]
      : []),
  ];
}

interface Style {
  readonly face: Face;
  readonly size: number;
  readonly color: string;
}

/** Writes a text from where the document stands, in as many files of the face as it needs. */
function writeText(pdf: Pdf, text: string, { face, size, color }: Style): void {
  const width = pdf.page.width - margin - pdf.x;
  for (const line of text.split('\n')) {
    const runs = runsOf(line, face);
    pdf.fillColor(color).fontSize(size);
    runs.forEach((run, place) => {
      pdf.font(run.font).text(run.text, { width, lineGap: 2, continued: place < runs.length - 1 });
    });
  }
}
