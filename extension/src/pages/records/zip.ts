/** The files of an export: their names, and their texts as they are to be saved. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The polynomial of ISO 3309, reflected, as ZIP has it (APPNOTE 4.4.7). */
const polynomial = 0xedb88320;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
  return rest;
});

export const crc32 = (bytes: Uint8Array): number =>
  (bytes.reduce((sum, byte) => (sum >>> 8) ^ table[(sum ^ byte) & 0xff]!, 0xffffffff) ^ 0xffffffff) >>> 0;

/** Numbers of 2 and 4 bytes, little-endian. */
function packed(...fields: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((length, [size]) => length + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

const version = 20;
const namesAreUtf8 = 0x800;
/** 1 January 1980, the earliest that ZIP knows: when it was saved is nobody's business. */
const date = 0x21;

/** Packs files as they are, without compression (APPNOTE 6.3: local headers, central directory, its end). */
export function zip(files: readonly NamedText[]): Blob {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const [label, content] = [encoder.encode(name), encoder.encode(text)];
    const common = [
      [2, version],
      [2, namesAreUtf8],
      [2, 0],
      [2, 0],
      [2, date],
      [4, crc32(content)],
      [4, content.length],
      [4, content.length],
      [2, label.length],
      [2, 0],
    ] as const;
    const local = packed([4, 0x04034b50], ...common);
    directory.push(packed([4, 0x02014b50], [2, version], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), label);
    parts.push(local, label, content);
    offset += local.length + label.length + content.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = packed([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, offset], [2, 0]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}
