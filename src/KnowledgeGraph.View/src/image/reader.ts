import { ColumnCount, SameRows, type ColumnNumber } from "./columns";

/** The bytes are not an image that can be read. The message is for people. */
export class ImageError extends Error {}

interface Entry { encoding: number; width: number; rowWidth: number; rows: number; a: number; b: number }

const HeaderLength = 50;
const EntryLength = 18;
const ChecksumAt = 18;
const ChecksumEnd = 28;

/** Reads an image of version 02 (docs/image-format.md). A column is decoded when it is first asked for. */
export class ImageReader {
  private readonly entries: Entry[] = [];
  private readonly columns: (Int32Array | undefined)[] = [];
  private readonly textAt: number;
  private readonly textLength: number;
  private readonly decoder = new TextDecoder();
  private readonly texts: (string | undefined)[] = [];
  readonly graphName: string;
  readonly stringCount: number;

  constructor(private readonly bytes: Uint8Array) {
    this.checkHeader();
    this.textAt = this.digits(38, 5);
    this.textLength = this.digits(43, 5);
    if (this.textAt + this.textLength > bytes.length) throw damaged("its text lies outside of it");
    for (let i = 0; i < ColumnCount; i++) this.entries.push(this.readEntry(i));
    for (const [first, last] of SameRows)
      for (let i = first; i <= last; i++)
        if (this.rows(i) !== this.rows(first)) throw damaged(`column ${i} has too few rows, or too many`);
    this.stringCount = this.rows(0) - 1;
    this.graphName = this.text(this.digits(33, 5));
  }

  rows(column: number): number {
    return this.entries[column]!.rows;
  }

  /** All rows of a column. */
  read(column: ColumnNumber): Int32Array {
    return (this.columns[column] ??= this.decode(this.entries[column]!));
  }

  /** A string by its number; 0 is the empty text. */
  text(id: number): string {
    if (id === 0) return "";
    return (this.texts[id] ??= this.decodeText(id));
  }

  private decodeText(id: number): string {
    const starts = this.read(0);
    const start = starts[id - 1]!;
    const end = starts[id]!;
    if (!(start <= end && end <= this.textLength)) throw damaged(`string ${id} lies outside the text`);
    return this.decoder.decode(this.bytes.subarray(this.textAt + start, this.textAt + end));
  }

  private checkHeader(): void {
    const bytes = this.bytes;
    const magic = String.fromCharCode(...bytes.subarray(0, 8));
    if (!magic.startsWith("KGRAPH")) throw damaged("it does not begin as one");
    if (magic !== "KGRAPH02")
      throw new ImageError(`The graph has version ${magic.slice(6)} of the image format, but this page reads version 02.`);
    if (bytes.length < HeaderLength + ColumnCount * EntryLength) throw damaged("it is shorter than its directory");
    if (this.digits(28, 5) !== bytes.length) throw damaged("it is not as long as it says");
    if (this.digits(48, 2) !== ColumnCount) throw damaged("it has another number of columns");
    if (!this.checksumIsRight()) throw damaged("its checksum does not match its content");
  }

  /** FNV-1a of 64 bits in two halves of 32, and compared with ten digits of seven bits. */
  private checksumIsRight(): boolean {
    const bytes = this.bytes;
    let low = 0x84222325;
    let high = 0xcbf29ce4;
    for (let i = 0; i < bytes.length; i++) {
      if (i === ChecksumAt) i = ChecksumEnd;
      low = (low ^ bytes[i]!) >>> 0;
      // Times 2^40 + 0x1b3: the low half gives its carry by halves of 16 bits.
      const small = (low & 0xffff) * 0x1b3;
      const large = (low >>> 16) * 0x1b3 + (small >>> 16);
      high = (Math.imul(high, 0x1b3) + (large >>> 16) + (low << 8)) >>> 0;
      low = ((large << 16) | (small & 0xffff)) >>> 0;
    }

    let hash = (BigInt(high) << 32n) | BigInt(low);
    for (let i = ChecksumAt; i < ChecksumEnd; i++, hash >>= 7n) if (Number(hash & 127n) !== bytes[i]) return false;
    return true;
  }

  private readEntry(index: number): Entry {
    const at = HeaderLength + index * EntryLength;
    const entry = {
      encoding: this.bytes[at]!, width: this.bytes[at + 1]!, rowWidth: this.bytes[at + 2]!,
      rows: this.digits(at + 3, 5), a: this.digits(at + 8, 5), b: this.digits(at + 13, 5),
    };
    const { encoding, width, rowWidth, rows, a, b } = entry;
    const length = this.bytes.length;
    const fits = rows <= 2 * length && (encoding === 0
      || encoding === 1 && width >= 1 && width <= 5 && a + rows * width <= length
      || encoding === 2 && width >= 1 && width <= 5 && rowWidth >= 1 && rowWidth <= 5 && b <= rows && a + b * (width + rowWidth) <= length);
    if (!fits) throw damaged(`the entry of column ${index} cannot be true`);
    return entry;
  }

  private decode(entry: Entry): Int32Array {
    const { encoding, width, rowWidth, rows, a, b } = entry;
    const values = new Int32Array(rows);
    if (encoding === 0) for (let i = 0; i < rows; i++) values[i] = a + b * i;
    else if (encoding === 1) this.fill(values, a, width);
    else {
      const at = new Int32Array(b);
      const stored = new Int32Array(b);
      this.fill(at, a, rowWidth);
      this.fill(stored, a + b * rowWidth, width);
      for (let i = 0; i < b; i++) values[at[i]!] = stored[i]!;
    }

    return values;
  }

  private fill(values: Int32Array, at: number, width: number): void {
    const bytes = this.bytes;
    for (let i = 0; i < values.length; i++, at += width) {
      let value = 0;
      for (let d = width - 1; d >= 0; d--) value = (value << 7) | bytes[at + d]!;
      values[i] = value;
    }
  }

  private digits(at: number, count: number): number {
    let value = 0;
    for (let d = count - 1; d >= 0; d--) value = value * 128 + (this.bytes[at + d] ?? 0);
    return value;
  }
}

function damaged(why: string): ImageError {
  return new ImageError(`The graph in this page is damaged: ${why}.`);
}

/** The bytes of a text in base 64, as the page has them. */
export function decodeBase64(text: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(text.trim());
  } catch {
    throw damaged("it is not in base 64");
  }

  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
