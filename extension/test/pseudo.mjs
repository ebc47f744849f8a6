// English made strange: accents show what is not taken from messages/, brackets what is cut off, the length what doesn't fit.
const accents = { a: 'á', c: 'ç', e: 'ë', g: 'ğ', i: 'í', l: 'ł', n: 'ñ', o: 'ö', r: 'ř', s: 'š', t: 'ţ', u: 'ü', y: 'ý', z: 'ž' };
const machineRead = ['direction', 'language', 'extensionName'];

/** Places stay as they are. */
export function pseudo(message) {
  const strange = message
    .split(/(\$\w+\$)/)
    .map((part, index) => (index % 2 ? part : part.replace(/[a-z]/g, (letter) => accents[letter] ?? letter)))
    .join('');
  return `[${strange}${' ~'.repeat(Math.ceil(message.length / 5))}]`;
}

export const pseudoMessages = (messages) =>
  Object.fromEntries(
    Object.entries(messages).map(([key, entry]) => [
      key,
      machineRead.includes(key) || key === 'badgeOff' ? entry : { ...entry, message: pseudo(entry.message) },
    ]),
  );
