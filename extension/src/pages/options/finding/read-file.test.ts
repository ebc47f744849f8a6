// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from './csv.ts';
import { readFile, sitesOf } from './read-file.ts';

test.each<[string, string, string[]]>([
  [
    'Chrome',
    'name,url,username,password,note\nMy bank,https://bank.example/login,me,"pa,ss\n""word""",\napp,android://x@com.app/,a,b,\n',
    ['bank.example'],
  ],
  ['Firefox', '"url","username","password","httpRealm"\r\n"https://a.example","me","https://secret.example",""\r\n', ['a.example']],
  [
    'Bitwarden',
    'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n' +
      ',,login,x,,,0,"https://a.example,https://b.example",me,pw,\n',
    ['a.example', 'b.example'],
  ],
  ['KeePassXC', '"Group","Title","Username","Password","URL","Notes"\n"Root","x","me","pw","a.example",""\n', ['a.example']],
  ['semicolons', 'Website;Login;Passwort\nhttps://a.example;ich;geheim.example\n', ['a.example']],
])('%s: addresses are read, and passwords are not', (_, text, names) => {
  expect(readFile(text)).toEqual({ kind: 'passwords', names });
});

test('a table without a column of addresses is not searched for them', () => {
  expect(readFile('user,password\nme,https://secret.example\n')).toEqual({ kind: 'no-column' });
});

test('a bookmarks file gives its sites, the most frequent first, and runs nothing', () => {
  const file = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
    <DL><p><DT><A HREF="https://b.example/">b</A><DT><A HREF="https://a.example/1">1</A><DT><A HREF="https://a.example/2">2</A>
    <DT><A HREF="javascript:alert(1)">no</A><script>globalThis.ran = true</script></DL>`;
  expect(readFile(file)).toEqual({ kind: 'bookmarks', names: ['a.example', 'b.example'] });
  expect(globalThis).not.toHaveProperty('ran');
});

test('a list of lines is kept line by line, so that each can be answered', () => {
  expect(readFile('\uFEFF# mine\npaypal.com # pay\n\nhttps://WWW.Example.com/x\nco.uk\r\n')).toEqual({
    kind: 'lines',
    names: ['paypal.com', 'https://WWW.Example.com/x', 'co.uk'],
  });
});

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ';', ' ', 'é'), maxLength: 8 });
test('what is written by the standard is read as it was', () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
      expect(csvRows(text, ',')).toEqual(rows.filter((row) => row.some((each) => each !== '')));
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
        if (found.kind !== 'no-column') expect(found.names.every((name) => typeof name === 'string' && name !== '')).toBe(true);
      },
    ),
  );
});

test('sites are named once', () => expect(sitesOf(['https://a.example/', 'http://a.example/x', 'ftp://b.example'])).toEqual(['a.example']));

test.each(['kp.org = Kaiser Permanente, Kaiser', 'kp.org=Kaiser Permanente,Kaiser'])('a list that begins with %s is no table', (line) => {
  expect(readFile(`${line}  # health\npaypal.com\n`)).toEqual({ kind: 'lines', names: [line, 'paypal.com'] });
});
