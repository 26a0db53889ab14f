/** PDF files made in memory: pages with pieces of text where a test wants them. */

/** A piece of text; lengths in points from the lower left corner. */
export interface Piece {
  /** What stands between two `^` is raised and smaller: `hands.^1^`. */
  text: string;
  x: number;
  y: number;
  /** Default: 12. */
  size?: number;
  bold?: boolean;
}

/** A page of 612 by 792 points. */
export type Page = readonly Piece[];

/** A file of the version 1.4 with the two fonts that every program has; its text is Latin-1. */
export function pdfFile(pages: readonly Page[], trailer = ''): Uint8Array {
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, i) => {
      const content = page.map(drawing).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${6 + 2 * i} 0 R /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return assemble(objects, trailer);
}

function drawing({ text, x, y, size = 12, bold = false }: Piece): string {
  const font = bold ? '/B' : '/R';
  const runs = text.split('^').map((words, i) => {
    const escaped = words.replace(/[\\()]/g, '\\$&');
    const [type, rise] = i % 2 ? [size * 0.6, size * 0.4] : [size, 0];
    return `${font} ${type} Tf ${rise} Ts (${escaped}) Tj`;
  });
  return `BT 1 0 0 1 ${x} ${y} Tm ${runs.join(' ')} ET`;
}

/** Objects with the table of where each begins. */
function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, i) => {
    const start = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file + end, 'latin1'));
}

/** Lines below each other from `y` down, as a program sets a paragraph; 16 points from line to line. */
export function lines(
  words: readonly string[],
  { x = 72, y = 700, size = 12, bold = false, leading = 16 } = {},
): Piece[] {
  return words.map((text, i) => ({ text, x, y: y - i * leading, size, bold }));
}
