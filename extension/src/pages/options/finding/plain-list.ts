/**
 * Words that stand beside passwords, in the languages of the pages and of some exports. In a domain (passwords.google.com) they say
 * nothing.
 */
const secrets = new RegExp(
  `(?<![\\p{L}\\p{N}./@?&=_%-])(?:${[
    ...[
      'passwords?',
      'pass ?phrase',
      'passwd',
      'pwd',
      'user ?names?',
      'user',
      'login',
      'pin',
      'otp',
      'passwort',
      'passwörter',
      'kennwort',
      'benutzer(?:name)?',
    ],
    ...[
      'mots? de passe',
      'identifiant',
      'utilisateur',
      'contraseñas?',
      'usuario',
      'usuário',
      'senhas?',
      'palavra-passe',
      'utilizador',
      'utente',
    ],
    ...[
      'wachtwoord',
      'gebruikersnaam',
      'hasło',
      'lösenord',
      'adgangskode',
      'passord',
      'salasana',
      'heslo',
      'jelszó',
      'şifre',
      'парол[ьи]',
      'логин',
    ],
    ...['密码', '密碼', '用户名', 'パスワード', '비밀번호', 'كلمة (?:المرور|السر)', 'اسم المستخدم'],
  ].join('|')})(?![\\p{L}\\p{N}@-]|\\.\\p{L})`,
  'iu',
);

/** Marks that part what stands in a line, as the helper knows them (PastedText); and a gap, as in a table that is drawn with spaces. */
const marks = /[,;|\t，；、،؛]|\s{2,}/;
/** A name and its mail address are never longer; looking for the marks of one takes time by the square of the length. */
const longestCell = 1000;
const lineEnds = /[\r\n\v\f\u0085\u2028\u2029]+/;

/**
 * True of a text that is a list of sites. False where something stands beside a site, in a column or behind a label: that may be a
 * password, and where a file's columns are not known nobody can tell which. False of markup and of a program's file, too.
 */
export function isPlainList(text: string): boolean {
  return !/\0|^\s*\{|<(?:\/[a-z]|[?!])/i.test(text) && text.split(lineEnds).every(isOfList);
}

function isOfList(line: string): boolean {
  const entry = line.replace(/^\s*(?:#|\/\/).*|\s#.*/, '').replace(/^[\s*•·‣◦▪●–—→+-]+/, '');
  if (secrets.test(entry)) return false;
  const [, sites, names] = /^([^=/?]*)=(.*)$/.exec(entry) ?? /^(.*?)\s=\s(.*)$/.exec(entry) ?? [undefined, entry];
  const cells = sites!
    .replace(/^\d+(?:[.):]\s|[,;|\t])/, '') // its number, or its rank
    .split(marks)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (names !== undefined) return cells.length > 0 && cells.every(isSites) && !/[;|\t]/.test(names);
  if (cells.every((cell) => !hasSite(cell))) return cells.length < 2 && cells.every((cell) => !isLabelled(cell));
  const words = cells.flatMap((cell) => (isNamed(cell) ? [cell] : cell.split(/\s+/)));
  return cells.every((cell) => !isLabelled(cell)) && cells.every(isSites) && new Set(words.map(isMail)).size === 1;
}

/** True of a site or several: each word has a dot inside, but for a name in front of its mail address. */
const isSites = (cell: string): boolean => isNamed(cell) || cell.split(/\s+/).every(isDotted);

/** True where a word is a site: what stands beside it may be its login or its password, however the two are parted. */
const hasSite = (cell: string): boolean => isNamed(cell) || cell.split(/\s+/).some(isDotted);

const isNamed = (cell: string): boolean => cell.length < longestCell && /<[^<>\s]+@[^<>\s]+>$/.test(cell);

const isDotted = (word: string): boolean => /\S(?:[.．。｡]|\[dot\])\S/i.test(word);

const isMail = (word: string): boolean => /^[^/]*@[^/]*$/.test(word);

/** True of what has a colon that is no address's and has something behind it: `Password: x`, `me@a.com:x`. */
const isLabelled = (cell: string): boolean =>
  /:\s/.test(cell) || cell.split(/\s+/).some((word) => /^(?!\W*mailto:)[^/?:]*:(?!\]?\/\/|\d+(?:[/?#]|$)|$)/i.test(word));
