/** Host names made to burst a page, to be taken for markup, or to read as something else. Browsers take all of them for hosts. */

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A letter or two of each script that browsers let into a name, and what is wide, tall or has no width. */
const scripts = [
  'аеорсухѕіј',
  'αβγδεοςω',
  'אבגדהוש',
  'ابتثجحخدذ',
  'ܐܒܓ',
  'ހށނ',
  'कखगघङक्षश्री',
  'অআইক',
  'ਅਆਇ',
  'અઆઇ',
  'ଅଆଇ',
  'அஆஇ',
  'అఆఇ',
  'ಅಆಇ',
  'അആഇ',
  'අආඇ',
  'กขฃ',
  'ກຂຄ',
  'ཀཁགངཅཉ',
  'ကခဂ',
  'აბგ',
  'ሀሁሂ',
  'ᎠᎡᎢ',
  'ᚁᚂᚃ',
  'ᚠᚢᚦ',
  'កខគ',
  'ᠠᠡᠢ',
  '日本語漢字',
  'ひらがな',
  'カタカナー',
  '가나다',
  'ꀀꀁꀂ',
  'ⴰⴱⴲ',
  'ꓐꓑꓒ',
  '𐌰𐌱𐌲',
  '𐎀𐎁𐎂',
  '𐤀𐤁𐤂',
  '𒀀𒀁𒀂',
  '𓀀𓀁𓀂',
  '😀👩‍👩‍👧🏳️‍🌈☃',
  '﷽꧅𒐫⸻',
];
const marks = [
  '\u0300',
  '\u0301',
  '\u0308',
  '\u0323',
  '\u0338',
  '\u0489',
  '\u20dd',
  '\u0e49',
  '\u0f39',
  '\u06ed',
  '\u0591',
  '\u200c',
  '\u200d',
  '\u00ad',
  '\u200b',
  '\u2060',
  '\ufe0f',
  '\u202e',
  '\u2066',
  '\u061c',
];
/** Punctuation that is left in a host by a parser, and what looks like the rest of it. */
const punctuation = [
  "'",
  '"',
  '&',
  '&amp;',
  '&lt;',
  ';',
  '=',
  '$',
  '!',
  '(',
  ')',
  '*',
  '+',
  ',',
  '`',
  '{',
  '}',
  '~',
  '_',
  '-',
  '--',
  '＜',
  '＞',
  '‹script›',
  '<script>',
  '%3Cimg%20src=x%20onerror=alert(1)%3E',
  '${alert(1)}',
  '{{1}}',
  '%2A',
];
const words = ['xn--', 'xn--a', 'xn--0', 'script', 'javascript', 'onerror=alert(1)', 'login', 'W', 'i', 'm', 'l'];

/** Names to put behind these fronts: lookalikes, so that each is warned about. */
const imitations = [
  'paypa1.com',
  'xn--pypal-4ve.com',
  'paypal.com.evil.net',
  `paypal-${'w'.repeat(56)}.com`,
  'paypa1.co.uk',
  'pay-pal.com',
  'wwwpaypal.com',
];

/** Long runs, of which a page must break each. */
const long = (one: string, length: number): string => one.repeat(Math.ceil(length / one.length)).slice(0, length);

const fixed = [
  ...['w', 'i', 'xn--', 'a-', 'W1', '_'].map((one) => long(one, 63)),
  'ሀሁሂሀሁሂሀሁሂሀሁሂሀሁሂሀሁሂሀሁሂሀሁሂሀሁሂሀሁሂ.कखगघङक्षश्रीकखगघङक्षश्रीकखगघ', // letters that are written as one
  long('0', 63),
  ...['w', 'i', 'mi'].map((one) => Array.from({ length: 4 }, () => long(one, 45)).join('.')),
  long('a.', 230).replace(/\.$/, ''),
  long('xn--a.', 220).replace(/\.$/, ''),
  long('w', 200),
  long('日本', 15),
  long('ﷺ', 3),
  `a${'\u0301'.repeat(40)}`,
  `e${'\u0489'.repeat(12)}`,
];

/** @returns as many addresses as wanted, each of another host. */
export function hostileAddresses(count: number, seed = 13): string[] {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const letters = (from: string, most: number): string =>
    Array.from({ length: 1 + Math.floor(next() * most) }, () => pick([...from])).join('');
  const label = (): string =>
    pick([
      () => letters(pick(scripts), 20),
      () => letters(pick(scripts), 4) + letters(marks.join(''), 12),
      () => pick(words) + pick(punctuation) + pick(words),
      () => pick(punctuation) + pick(punctuation) + pick(words),
      () => long(pick(words), 20 + Math.floor(next() * 44)),
      () => `xn--${letters('abcdefghijklmnopqrstuvwxyz0123456789-', 50)}`,
      () => letters('wmWMil1', 63),
      () => long(pick(scripts), 2 + Math.floor(next() * 30)),
    ])();
  const addresses = new Map<string, string>();
  const add = (front: string, name: string): void => {
    const address = `https://${front}.${name}/`;
    const host = URL.canParse(address) ? new URL(address).hostname : '';
    if (host.endsWith(`.${name}`)) addresses.set(host, address);
  };
  for (const [index, front] of fixed.entries()) add(front, imitations[index % imitations.length]!);
  while (addresses.size < count) add(Array.from({ length: 1 + Math.floor(next() * 4) }, label).join('.'), pick(imitations));
  return [...addresses.values()].slice(0, count);
}
