import type PDFDocument from 'pdfkit';
import { encodeQR } from 'qr';

export type Pdf = InstanceType<typeof PDFDocument>;

/** The colours of the house on paper. */
export const paperColors = { ink: '#2b1236', soft: '#634c6f', brand: '#4a2160', action: '#ffb92e' } as const;
/** White around a page. */
export const paperMargin = 64;

/** The house's mark: a quarter circle at the top, one in four. It says nothing that is not in the words. */
export function drawQuarter(pdf: Pdf, radius: number): void {
  const { width } = pdf.page;
  const inner = Math.round(radius * 0.39);
  pdf.markContent('Artifact', { type: 'Layout' });
  quarter(pdf, width, radius).fill(paperColors.brand);
  quarter(pdf, width, inner).fill(paperColors.action);
  pdf.endMarkedContent();
}

function quarter(pdf: Pdf, width: number, radius: number): Pdf {
  return pdf.path(`M ${width} 0 L ${width} ${radius} A ${radius} ${radius} 0 0 1 ${width - radius} 0 Z`);
}

/** A QR code with its upper left corner at a place. */
export function drawQr(pdf: Pdf, text: string, left: number, top: number, size: number): void {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const side = size / modules.length;
  modules.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) pdf.rect(left + x * side, top + y * side, side, side);
    }),
  );
  pdf.fill(paperColors.ink);
}
