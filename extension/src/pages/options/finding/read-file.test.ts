// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from './csv.ts';
import { decode, readFile, sitesOf } from './read-file.ts';

/** Exports as the managers write them, each with its real columns; the passwords are addresses too, which nobody may read. */
test.each<[string, string, string[]]>([
  [
    'Chrome, Edge, Brave, Opera, Vivaldi',
    'name,url,username,password,note\nMy bank,https://bank.example/login,me,"pa,ss\n""word""",\napp,android://x@com.app/,a,b,\n',
    ['bank.example'],
  ],
  [
    'Firefox',
    '"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"\r\n' +
      '"https://a.example","me","https://secret.example",,"https://a.example","{1}","1","1","1"\r\n',
    ['a.example'],
  ],
  ['Safari', 'Title,URL,Username,Password,Notes,OTPAuth\na,https://a.example/,me,https://secret.example,,otpauth://x\n', ['a.example']],
  [
    '1Password',
    'Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\n' +
      'a,https://a.example,me,https://secret.example,,false,false,,b.example\n',
    ['a.example'],
  ],
  [
    'Bitwarden',
    'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n' +
      ',,login,x,,,0,"https://a.example,https://b.example",me,pw,\n',
    ['a.example', 'b.example'],
  ],
  [
    'Bitwarden, JSON',
    JSON.stringify({
      encrypted: false,
      folders: [],
      items: [
        {
          type: 1,
          name: 'x.example',
          notes: 'https://note.example',
          login: {
            uris: [
              { match: null, uri: 'https://a.example/login' },
              { match: null, uri: 'androidapp://com.app' },
              { match: null, uri: 'b.example' },
            ],
            username: 'me',
            password: 'https://secret.example',
          },
        },
        { type: 2, name: 'note', secureNote: { type: 0 } },
      ],
    }),
    ['a.example', 'b.example'],
  ],
  [
    'Dashlane',
    'username,username2,username3,title,password,note,url,category,otpUrl\n' +
      'me,,,a,https://secret.example,,https://a.example,,otpauth://x.example\n',
    ['a.example'],
  ],
  [
    'Enpass, JSON',
    JSON.stringify({
      items: [
        {
          title: 'a',
          fields: [
            { type: 'password', value: 'https://secret.example' },
            { type: 'url', value: 'https://a.example' },
          ],
        },
      ],
    }),
    ['a.example'],
  ],
  [
    'KeePass',
    '"Account","Login Name","Password","Web Site","Comments"\n"a","me","https://secret.example","https://a.example",""\n',
    ['a.example'],
  ],
  [
    'KeePassXC',
    '"Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"\n' +
      '"Root","x","me","https://secret.example","a.example","","","0","",""\n',
    ['a.example'],
  ],
  [
    'Keeper',
    'Folder,Title,Login,Password,Website Address,Notes,Shared Folder,Custom Fields\n,a,me,https://secret.example,https://a.example,,,\n',
    ['a.example'],
  ],
  [
    'Keeper, JSON',
    JSON.stringify({ records: [{ title: 'a', login: 'me', password: 'x.example', login_url: 'https://a.example' }] }),
    ['a.example'],
  ],
  ['LastPass', 'url,username,password,totp,extra,name,grouping,fav\nhttps://a.example,me,https://secret.example,,,a,,0\n', ['a.example']],
  [
    'NordPass',
    'name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,pin,expirydate,zipcode,folder,full_name,phone_number,' +
      'email,address1,address2,city,country,state,type,custom_fields\n' +
      'a,https://a.example,"[""https://b.example/x"",""c.example""]",me,https://secret.example,,,,,,,,,,,me@d.example,,,,,,password,\n',
    ['a.example', 'b.example', 'c.example'],
  ],
  [
    'Proton Pass',
    'type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\n' +
      'login,a,"https://a.example/,https://b.example/",me@c.example,,https://secret.example,,,1,1,Personal\n',
    ['a.example', 'b.example'],
  ],
  [
    'Proton Pass, JSON',
    JSON.stringify({
      vaults: { v: { items: [{ data: { content: { password: 'https://secret.example', urls: ['https://a.example/'] } } }] } },
    }),
    ['a.example'],
  ],
  [
    'RoboForm',
    'Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\na,https://a.example/x,https://a.example,me,https://secret.example,,,\n',
    ['a.example'],
  ],
  ['semicolons', 'Website;Login;Passwort\nhttps://a.example;ich;geheim.example\n', ['a.example']],
])('%s: addresses are read, and passwords are not', (_, text, names) => {
  expect(readFile(text)).toEqual({ kind: 'passwords', names, left: 0 });
  // However the file begins and its lines end.
  for (const written of [`\uFEFF${text}`, `\n\r\n${text}`, text.replace(/\r?\n/g, '\r')])
    expect(readFile(written)).toEqual({ kind: 'passwords', names, left: 0 });
});

test.each([
  ['a table without a column of addresses', 'user,password\nme,https://secret.example\n'],
  ['an export with nothing in the first line', '\nuser,password\nme,https://secret.example'],
  ['an export with a separator in the first line', 'sep=;\nuser;password\nme;https://secret.example'],
  ['an export with bars', 'user|password\nme|secret.example'],
  ['an export with tabs', 'user\tpassword\nme\tsecret.example'],
  ['an export with gaps', 'https://a.example   me    secret.example'],
  ['an export with spaces under a header', 'username password url\nme secret.example https://a.example'],
  ['an export with no header', 'https://a.example,me,secret.example\nhttps://b.example,me2,other.example'],
  ['an export with no header but mail addresses', 'https://a.example,me@b.example,secret.example'],
  ['an export with no header, after a list', 'a.example\nb.example\nc.example, me, secret.example'],
  ['an export with a header in another language', 'Название;Логин;Пароль\na.example;me;secret.example'],
  ['an export with a header between quotes', '"Titel";"Benutzername";"Kennwort"\r\n"x";"me";"secret.example"'],
  ['an export with labels', 'Website name: x\nWebsite URL: https://a.example\nLogin: me\nPassword: secret.example\n'],
  ['an export with labels with an equals sign', 'Password = secret.example\nURL = https://a.example'],
  ['an export with colons', 'me@a.example:secret.example'],
  ['an export with a JSON cut off', '{"items": [{"login": {"uris": [{"uri": "https://a.example"}], "password": "secret.example'],
  ['an export with a JSON list cut off', '[\n{"url": "https://a.example", "password": "secret.example'],
  ['an export with a JSON object a line', '{"url": "https://a.example", "password": "secret.example"}\n{"url": "https://b.example"}'],
  ['an export with RTF', '{\\rtf1 a.example secret.example}'],
  [
    'an export with XML',
    '<?xml version="1.0"?><KeePassFile><String><Key>Password</Key><Value>secret.example</Value></String></KeePassFile>',
  ],
  ['an export with XML without its first line', '<pwlist>\n<password>secret.example</password>\n</pwlist>'],
  ['an export with something of a program', 'PK\x03\x04\0secret.example'],
  ['an encrypted export', '{"encrypted": true, "passwordProtected": true, "salt": "x", "data": "2.a.example"}'],
])('%s is not searched for them', (_, text) => {
  expect(readFile(text)).toEqual({ kind: 'no-column' });
});

/** Lines of rows that nothing marks as such, and of lists; the helper's tests read the same file. `row+` only the helper can tell. */
const rows = readFileSync(join(import.meta.dirname, '../../../../../tests/corpus/pasted-rows.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t', 2) as [string, string]);

test.each(rows.filter(([what]) => what !== 'row+'))('%s: %s', (what, line) => {
  expect(readFile(line.replaceAll('\\t', '\t')).kind).toBe(what === 'list' ? 'text' : 'no-column');
});

test.each([
  ['bytes of UTF-8', [0x6d, 0xc3, 0xbc, 0x2e, 0x64, 0x65]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x6d, 0xc3, 0xbc, 0x2e, 0x64, 0x65]],
  ['UTF-16', [0xff, 0xfe, 0x6d, 0, 0xfc, 0, 0x2e, 0, 0x64, 0, 0x65, 0]],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x6d, 0, 0xfc, 0, 0x2e, 0, 0x64, 0, 0x65]],
  ['Latin-1', [0x6d, 0xfc, 0x2e, 0x64, 0x65]],
])('a file is read as %s', (_, bytes) => {
  expect(decode(new Uint8Array(bytes).buffer)).toBe('mü.de');
});

test.each<[string, number[], string]>([
  ['a line of Latin-1', [0x61, 0x2e, 0xfc, 0x0a], 'a.ü\n'],
  ['a line of UTF-8 before and after it', [0xc3, 0xbc, 0x0d, 0x0a, 0xfc, 0x0d, 0x0a, 0xc3, 0xbc], 'ü\r\nü\r\nü'],
  ['a line of both', [0xc3, 0xbc, 0xfc, 0x2e, 0x64, 0x65], 'ü\uFFFD.de'],
  ['a mark of an earlier damage', [0xef, 0xbf, 0xbd, 0xfc], '\uFFFD\uFFFD'],
  ['half a letter at the end', [0x61, 0x0a, 0xc3], 'a\nÃ'],
  ['nothing', [], ''],
])('of a file in UTF-8 only what can be nothing else is read as Latin-1: %s', (_, bytes, text) => {
  expect(decode(new Uint8Array(bytes).buffer)).toBe(text);
});

test('one stray byte in a long file changes no other line', () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `„Bank ${at}“, größe-${at}.de`);
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const stray = new Uint8Array([...new TextEncoder().encode('\nm'), 0xfc, ...new TextEncoder().encode('.de')]);
  const file = new Uint8Array(bytes.length + stray.length);
  file.set(bytes);
  file.set(stray, bytes.length);
  expect(decode(file.buffer)).toBe(`${lines.join('\n')}\nmü.de`);
});

test('a bookmarks file gives its sites, the most frequent first, and runs nothing', () => {
  const file = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
    <DL><p><DT><A HREF="https://b.example/">b</A><DT><A HREF="https://a.example/1">1</A><DT><A HREF="https://a.example/2">2</A>
    <DT><A HREF="javascript:alert(1)">no</A><script>globalThis.ran = true</script></DL>`;
  expect(readFile(file)).toEqual({ kind: 'bookmarks', names: ['a.example', 'b.example'] });
  expect(globalThis).not.toHaveProperty('ran');
});

test.each([
  ['lines', '# mine\npaypal.com # pay\n\nhttps://WWW.Example.com/x\nco.uk\r\n'],
  ['several sites in a line', 'a.example, b.example\nc.example'],
  ['a mess', '* <https://www.a.example/>; paypal.com = Paymypal\n"b.example", kp.org = Kaiser Permanente\nno site\nMy banks:\n'],
  ['sites by number and by rank', '1. a.example\n2) hxxps://b[.]example:8080/x  # password, and so on\n3,c.example\n0.0.0.0 d.example\n'],
  ['mail addresses', 'Me <me@a.example>; you@b.example\nmailto:c@d.example'],
  ['sites and links with such words in them', 'passwords.google.com\nhttps://a.example/login?user=me\n1password.com\n'],
  ['other names of a site', 'kp.org = Kaiser Permanente, Kaiser  # health\npaypal.com\n'],
  ['other names of a site, without spaces', 'kp.org=Kaiser Permanente,Kaiser\n'],
  ['something like JSON', '[a.example](https://a.example)'],
])('any other text is for the helper to read: %s', (_, text) => {
  expect(readFile(`\uFEFF${text}`)).toEqual({ kind: 'text', text });
});

test.each(['<' + '@'.repeat(300_000) + ', x', ' '.repeat(300_000) + '= x', 'a.b '.repeat(100_000), ','.repeat(300_000)])(
  'a line of any length is read in time by its length (%#)',
  (text) => {
    expect(readFile(text).kind).not.toBe('passwords');
  },
);

test('of a table the rows that fit its columns are read, and the others are counted', () => {
  const text = [
    'Export of my passwords',
    'name,url,username,password,note',
    'a,https://a.example,me,pw,',
    'b,"https://b.example"x,me,pw,', // more behind a quote
    'note,and,secret.example',
    'c,d,e,https://secret.example,f,g',
    'h,"https://h.example,me,secret.example,', // not closed
    'i,https://i.example,me,pw,',
  ].join('\n');
  expect(readFile(text)).toEqual({ kind: 'passwords', names: ['a.example'], left: 5 });
});

test.each([',', ';', '\t', '|'])('whatever is beside the addresses, it is not read: parted by %j', (delimiter) => {
  const junk = fc.string({ unit: fc.constantFrom('"', '\n', '\r', ',', ';', '\t', '|', ' ', 'a', '.', '#', '='), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(junk, junk), { minLength: 1, maxLength: 6 }), junk, (rows, before) => {
      const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
      const lines = rows.map(([user, password], at) =>
        [user, `https://site${at}.example`, `${password}secret.example`].map(quoted).join(delimiter),
      );
      const found = readFile(['', ['User', 'URL', 'Password'].join(delimiter), ...lines].join('\n'));
      expect(found).toEqual({ kind: 'passwords', names: rows.map((_, at) => `site${at}.example`), left: 0 });
      // A file that is no such table at all is read as nothing.
      expect(readFile([before, ['User', 'Password'].join(delimiter), ...lines].join('\n')).kind).not.toBe('text');
    }),
  );
});

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ';', ' ', 'é'), maxLength: 8 });
test('what is written by the standard is read as it was', () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
      expect([...csvRows(text, ',')].filter((row) => row.some((each) => each !== ''))).toEqual(
        rows.filter((row) => row.some((each) => each !== '')),
      );
    }),
  );
});

test('whatever the file, reading it throws nothing and gives texts', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        cell,
        fc.string().map((text) => `<html>${text}`),
      ),
      (text) => {
        const found = readFile(text);
        if ('names' in found) expect(found.names.every((name) => typeof name === 'string' && name !== '')).toBe(true);
      },
    ),
  );
});

test('sites are named once', () => expect(sitesOf(['https://a.example/', 'http://a.example/x', 'ftp://b.example'])).toEqual(['a.example']));
