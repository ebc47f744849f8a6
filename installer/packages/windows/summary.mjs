// Sets what differs between two runs of wixl: the package code and the two times in the summary of an .msi.
// The form is that of property sets (MS-OLEPS) in the stream "\x05SummaryInformation".
const format = Buffer.from('e0859ff2f94f6810ab9108002b27b3d9', 'hex'); // FMTID_SummaryInformation
const packageCode = 9,
  created = 12,
  lastSaved = 13;
const text = 30,
  time = 64;

/** @param {Buffer} msi changed in place. @param {string} code without braces. @param {number} seconds since 1970. */
export function setSummary(msi, code, seconds) {
  const head = msi.indexOf(format);
  if (head < 0 || msi.indexOf(format, head + 1) >= 0) throw new Error('the .msi has not one summary');
  const set = head - 28; // the format follows the header of 28 bytes
  const section = set + msi.readUInt32LE(head + 16);
  const places = new Map();
  for (let i = 0; i < msi.readUInt32LE(section + 4); i++) {
    places.set(msi.readUInt32LE(section + 8 + 8 * i), section + msi.readUInt32LE(section + 12 + 8 * i));
  }
  const at = (property, type) => {
    const place = places.get(property);
    if (place === undefined || msi.readUInt32LE(place) !== type) throw new Error(`the summary has no property ${property} of type ${type}`);
    return place + 4;
  };
  const braced = Buffer.from(`{${code}}\0`, 'latin1');
  const where = at(packageCode, text);
  if (msi.readUInt32LE(where) !== braced.length || msi[where + 4] !== 0x7b) throw new Error('the package code is not where it should be');
  braced.copy(msi, where + 4);
  // Windows counts tenths of a microsecond since 1601.
  for (const property of [created, lastSaved]) msi.writeBigUInt64LE((BigInt(seconds) + 11644473600n) * 10_000_000n, at(property, time));
}
