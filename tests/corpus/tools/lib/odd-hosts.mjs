// Hosts as an attacker would write them into an address: made by their structure, the same for the same seed.

const words = ['paypal', 'paypa1', 'paypall', 'login', 'secure', 'www', 'a', 'bank', 'com', 'evil', 'mail', 'x9', 'ebay', 'co', 'github'];
const suffixes = [
  'com',
  'net',
  'org',
  'co.uk',
  'de',
  'top',
  'github.io',
  'pages.dev',
  '000webhostapp.com',
  'webflow.io',
  'xn--p1ai',
  'рф',
  'COM',
  'c%6Fm',
  'ck',
  'www.ck',
  'kawasaki.jp',
  'city.kawasaki.jp',
  'compute.amazonaws.com',
  'com.br',
  'nowhere',
  'localhost',
  'xn--a',
  '1',
  '0x7f',
  'c$m',
  '',
];
const numbers = ['0', '1', '127', '255', '256', '08', '0x7f', '0x', '0xg', '4294967295', '4294967296', '1e3', '٣', '１'];
const ordinary = 'abcdefghijklmnopqrstuvwxyz0123456789-_';
const printable = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
// Letters of several scripts, marks, joiners, what is ignored, what is mapped, what is one letter with others, emoji, what nobody has assigned.
const unicode = [
  ...'àéßẞİıſöüñ',
  ...'аеорсухіј',
  ...'αβος',
  ...'אבגدهو',
  ...'日本ー々ハ',
  ...'ไทยहि',
  ...'ｐａｙＰＡＬ１．',
  ...'①⒈℡ﬁ𝐩𝔭',
  ...'👍😀☕',
  '\u0301',
  '\u0338',
  '\u200c',
  '\u200d',
  '\u00ad',
  '\u200b',
  '\ufe0f',
  '\u2060',
  '\u0378',
  '\u{e0001}',
  '\ufffd',
  '\ud800',
  '。',
  '·',
  '゠',
  '≠',
  '<\u0338',
];
const escapes = [
  '%2e',
  '%2E',
  '%2a',
  '%2A',
  '%20',
  '%41',
  '%61',
  '%70',
  '%C3%BC',
  '%E3%80%82',
  '%ff',
  '%00',
  '%25',
  '%2561',
  '%2f',
  '%5F',
  '%',
  '%2',
  '%zz',
  '%E2%80%8B',
];

/** Numbers below a limit, from a seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** A function that gives one host after the other. */
export function hosts(seed) {
  const below = random(seed);
  const pick = (from) => from[below(from.length)];
  const text = (from, most) => Array.from({ length: below(most) + 1 }, () => pick(from)).join('');
  const chance = (percent) => below(100) < percent;

  const ace = () =>
    `${chance(10) ? 'XN--' : 'xn--'}${pick([
      () => '',
      () => text(ordinary, 12),
      () => pick(words),
      () => `${pick(words)}-`,
      () => `${pick(words)}-${text(ordinary, 4)}`,
      () => '-',
      () => text(ordinary, 70),
      () => 'pypal-4ve',
      () => 'mnchen-3ya',
      () => 'fa-hia',
      () => 'ls8h',
      () => `e28h${'a'.repeat(below(90))}`,
      () => text(printable, 6),
      () => pick(unicode),
    ])()}`;
  const label = () =>
    pick([
      () => pick(words),
      () => pick(words),
      () => text(ordinary, 10),
      () => text(printable, 6),
      () => pick(words) + pick(printable) + pick(words),
      ace,
      ace,
      ace,
      () => text(unicode, 5),
      () => pick(words) + pick(unicode),
      () => pick(unicode) + pick(words),
      () => pick(words) + pick(escapes) + pick(words),
      () => text(escapes, 2),
      () => pick(numbers),
      () => '',
      () => `-${pick(words)}`,
      () => `${pick(words)}-`,
      () => pick(words).toUpperCase(),
      () => `${pick(words)}--${pick(words)}`,
      () => pick(ordinary).repeat(60 + below(8)),
      () => pick(words) + pick(ordinary).repeat(60),
      () => pick(ordinary).repeat(60) + pick(words),
      () => (chance(5) ? text(ordinary, 10).repeat(below(100)) : pick(words)),
      () => (chance(5) ? pick(unicode).repeat(below(100)) : '*'),
      () => '_',
    ])();
  const dot = () => (chance(94) ? '.' : pick(['..', '。', '．', '%2e', '...', '｡']));
  const name = () => {
    let host = '';
    const inFront = chance(3) ? below(60) : below(4);
    for (let i = 0; i < inFront; i++) host += label() + dot();
    return host + label() + dot() + pick(suffixes);
  };
  const address = () => Array.from({ length: 1 + below(5) }, () => pick(numbers)).join('.');
  return () => {
    const host = chance(6) ? address() : chance(1) ? `[${text('0123456789abcdef:.', 12)}]` : name();
    return (chance(3) ? dot() : '') + host + (chance(10) ? '.'.repeat(1 + below(3)) : '');
  };
}

/** A function that gives labels for the front of a name, with the dot behind them: whatever they are, the name is whose it was. */
export function fronts(seed) {
  const next = hosts(seed);
  return () => `${next()}.`;
}
