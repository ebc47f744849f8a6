// @vitest-environment happy-dom
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
  expect(readFile(text)).toEqual({ kind: 'passwords', names });
});

test.each([
  ['a table without a column of addresses', 'user,password\nme,https://secret.example\n'],
  ['an encrypted export', '{"encrypted": true, "passwordProtected": true, "salt": "x", "data": "2.a.example"}'],
])('%s is not searched for them', (_, text) => {
  expect(readFile(text)).toEqual({ kind: 'no-column' });
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
  ['other names of a site', 'kp.org = Kaiser Permanente, Kaiser  # health\npaypal.com\n'],
  ['other names of a site, without spaces', 'kp.org=Kaiser Permanente,Kaiser\n'],
  ['something like JSON', '[a.example](https://a.example)'],
])('any other text is for the helper to read: %s', (_, text) => {
  expect(readFile(`\uFEFF${text}`)).toEqual({ kind: 'text', text });
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
        if ('names' in found) expect(found.names.every((name) => typeof name === 'string' && name !== '')).toBe(true);
      },
    ),
  );
});

test('sites are named once', () => expect(sitesOf(['https://a.example/', 'http://a.example/x', 'ftp://b.example'])).toEqual(['a.example']));
