// The host searches these files in place: what it relies on is checked here.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { byBytes, dataFolder } from '../lib/data-file.mjs';
import { formOf, wordLists } from '../lib/own.mjs';

const point = '[0-9A-F]{6}';
const name = '[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)';
const formats = {
  'public-suffixes.txt': { line: `${name}*\t[IPipx]{1,3}`, atLeast: 10_000 },
  'confusables.txt': { line: `${point}(\t[^\t\\s]+){1,4}`, atLeast: 3_000 },
  'uts46.txt': { line: `${point}\t${point}\t(v|i|m\t[^\t]+)`, atLeast: 7_000 },
  'scripts.txt': { line: `${point}\t${point}\t[A-Z][A-Za-z_]+`, atLeast: 900 },
  'combining.txt': { line: `${point}\t${point}\t[1-9][0-9]{0,2}`, atLeast: 380 },
  'compositions.txt': { line: `${point} ${point}\t${point}`, atLeast: 960 },
  'letter-names.txt': { line: `${point}\t[A-Z0-9 ()-]+`, atLeast: 2_000 },
  'known-sites.txt': { line: `${name}+`, atLeast: 8_000 },
  'owners.txt': { line: `(${name}+|[a-z]+)\t${name}+`, atLeast: 8_000 },
  'common-words.txt': { line: '[a-z]{3,24}(\te)?', atLeast: 30_000 },
  'world-words.txt': { line: '[a-z]{4,24}', atLeast: 40_000 },
  'phishing-forms.txt': { line: '(registered|hosted|front|suffix|hoster|word)\\t[a-z0-9.*#-]+\\t[0-9]+', atLeast: 300 },
  'known-names.txt': { line: `${name}+(\t[^\t]{5,80}){1,3}`, atLeast: 5_000 },
  'suffix-sites.txt': { line: `${name}+(\t[a-z0-9]{3,})?`, atLeast: 50 },
  'honest-words.txt': { line: '[a-z]{2,24}\\t[1-9][0-9]{2,3}', atLeast: 10_000 },
  'letter-chances.txt': { line: '[0-9^a-z]{2}\\t[!-~]{37}', atLeast: 1_369 },
  'weights.txt': { line: '=?[a-z-]+\\t-?[0-9]+', atLeast: 40 },
  'versions.txt': { line: '[a-z0-9-]+\t[^\t]+', atLeast: 6 },
  ...Object.fromEntries(wordLists().map((list) => [list, formOf(list)])),
};

test('every file that the host embeds has a form here', () => {
  const embedded = readdirSync(dataFolder).filter((file) => file.endsWith('.txt') && !file.startsWith('LICENSE'));
  assert.deepEqual(embedded, Object.keys(formats).sort());
});

test('every file that the host embeds is read by it', () => {
  const core = new URL('../UrlGuard.Core/', dataFolder);
  const sources = readdirSync(core, { recursive: true }).filter((file) => file.endsWith('.cs') && !/^(bin|obj)[/\\]/.test(file));
  const code = sources.map((file) => readFileSync(new URL(file, core), 'utf8')).join('\n');
  for (const file of Object.keys(formats)) assert.ok(code.includes(`"${file}"`), file);
});

test('SOURCES.md says where each file comes from', () => {
  const [, ...cells] = readFileSync(new URL('SOURCES.md', dataFolder), 'utf8').split(/^\| (?=`)/m);
  const named = cells.flatMap((row) => row.split(' | ')[0].match(/[a-z0-9-]+\.txt/g) ?? []);
  assert.deepEqual([...named, ...wordLists(), 'versions.txt'].sort(), Object.keys(formats).sort());
});

for (const [file, { line, atLeast }] of Object.entries(formats)) {
  const bytes = readFileSync(new URL(file, dataFolder));
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const lines = text.split('\n').slice(0, -1);

  test(`${file}: every line has its form`, () => {
    const form = new RegExp(`^${line}$`, 'u');
    assert.deepEqual(
      lines.filter((each) => !form.test(each)),
      [],
    );
    assert.ok(lines.length >= atLeast, `${lines.length} lines`);
  });

  test(`${file}: sorted by bytes, nothing twice, LF and no byte order mark`, () => {
    const unsorted = lines.findIndex((each, i) => i > 0 && byBytes(lines[i - 1], each) >= 0);
    assert.equal(unsorted, -1, `line ${unsorted + 1}`);
    assert.ok(text.endsWith('\n'));
    assert.ok(!/[\r\0\ufeff]/.test(text));
  });
}

for (const file of ['uts46.txt', 'scripts.txt', 'combining.txt']) {
  test(`${file}: ranges run upwards, never overlap and are as long as can be`, () => {
    const rows = readFileSync(new URL(file, dataFolder), 'utf8')
      .trimEnd()
      .split('\n')
      .map((each) => {
        const [start, end, ...value] = each.split('\t');
        return { start: parseInt(start, 16), end: parseInt(end, 16), value: value.join('\t') };
      });
    for (const [i, row] of rows.entries()) {
      assert.ok(row.start <= row.end);
      const before = rows[i - 1];
      if (!before) continue;
      assert.ok(before.end < row.start);
      assert.ok(before.end + 1 < row.start || before.value !== row.value, `${row.start.toString(16)} could be merged`);
    }
  });
}
