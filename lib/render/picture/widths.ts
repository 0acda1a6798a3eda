// Reads from a TrueType font how wide each character is: enough to break lines without drawing them.

/** Code point → width, in parts of the font's size. What is not in it, the font can't draw. */
export type Widths = ReadonlyMap<number, number>;

/** Where each table of the file begins. */
function tablesOf(file: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let n = 0; n < file.getUint16(4); n += 1) {
    const entry = 12 + n * 16;
    const letters = [0, 1, 2, 3].map((at) => String.fromCharCode(file.getUint8(entry + at)));
    tables.set(letters.join(""), file.getUint32(entry + 8));
  }
  return tables;
}

function need(tables: Map<string, number>, name: string): number {
  const start = tables.get(name);
  if (start === undefined) throw new Error(`The font has no table ${name}.`);
  return start;
}

/** Pairs of code point and glyph, from the table for characters of the basic plane (format 4). */
function* glyphsOf(file: DataView, cmap: number): Generator<[codePoint: number, glyph: number]> {
  const start = cmap + basicPlane(file, cmap);
  const doubled = file.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + doubled + 2;
  for (let at = 0; at < doubled; at += 2) {
    const last = file.getUint16(ends + at);
    const delta = file.getUint16(starts + doubled + at);
    const place = starts + 2 * doubled + at;
    const offset = file.getUint16(place);
    const first = file.getUint16(starts + at);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const stored = offset === 0 ? code : file.getUint16(place + offset + 2 * (code - first));
      const glyph = offset !== 0 && stored === 0 ? 0 : (stored + delta) & 0xffff;
      if (glyph !== 0) yield [code, glyph];
    }
  }
}

function basicPlane(file: DataView, cmap: number): number {
  for (let n = 0; n < file.getUint16(cmap + 2); n += 1) {
    const entry = cmap + 4 + n * 8;
    const offset = file.getUint32(entry + 4);
    if (file.getUint16(entry) === 3 && file.getUint16(cmap + offset) === 4) return offset;
  }
  throw new Error("The font has no table of characters that can be read.");
}

/** The width of each character that the font has. Marks above and below a letter take no room. */
export function readWidths(bytes: Uint8Array): Widths {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(file);
  const unitsPerEm = file.getUint16(need(tables, "head") + 18);
  const measured = file.getUint16(need(tables, "hhea") + 34);
  const hmtx = need(tables, "hmtx");
  const widths = new Map<number, number>();
  for (const [code, glyph] of glyphsOf(file, need(tables, "cmap"))) {
    const width = file.getUint16(hmtx + 4 * Math.min(glyph, measured - 1));
    widths.set(code, width / unitsPerEm);
  }
  return widths;
}
