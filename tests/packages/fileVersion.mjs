/** The version in a Windows program's own resources, as Windows reads it (PE format, "The .rsrc Section"). */
export function fileVersion(image) {
  const header = image.readUInt32LE(0x3c);
  const optional = header + 24;
  const sections = optional + image.readUInt16LE(header + 20);
  const resources = image.readUInt32LE(optional + 112 + 8 * 2); // the third directory of PE32+
  const place = (address) => {
    for (let section = sections; section < sections + 40 * image.readUInt16LE(header + 6); section += 40) {
      const start = image.readUInt32LE(section + 12);
      if (address >= start && address < start + image.readUInt32LE(section + 16)) return image.readUInt32LE(section + 20) + address - start;
    }
    throw new Error(`no section holds ${address}`);
  };
  const top = place(resources);
  const entries = (table) => {
    const count = image.readUInt16LE(table + 12) + image.readUInt16LE(table + 14);
    return Array.from({ length: count }, (_, i) => ({
      id: image.readUInt32LE(table + 16 + 8 * i),
      to: top + (image.readUInt32LE(table + 20 + 8 * i) & 0x7fffffff),
    }));
  };
  const version = entries(top).find(({ id }) => id === 16); // RT_VERSION
  const [name] = entries(version.to);
  const [language] = entries(name.to);
  const block = place(image.readUInt32LE(language.to));
  const fixed = image.indexOf(Buffer.from('bd04effe', 'hex'), block); // VS_FIXEDFILEINFO
  const high = image.readUInt32LE(fixed + 8),
    low = image.readUInt32LE(fixed + 12);
  return [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff].join('.');
}
