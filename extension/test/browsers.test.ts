import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { known, newer, numberOf, ofExtensions, versionsOf } from './compat.ts';
import { read, readJson, sources } from './files.ts';

const path = '../docs/browsers.md';
const section = (heading: string): string => read(path).split(`## ${heading}\n`)[1]!.split('\n## ')[0]!;

/** Names behind `chrome.` in the source. Those with a capital letter at the front of a part are types. */
const names = [
  ...new Set(
    sources('src', '.ts').flatMap((file) =>
      [...read(file).matchAll(/\bchrome\??\.([\w.?]+)/g)].map(([, name]) => name!.replaceAll('?', '')),
    ),
  ),
].filter((name) => !/(^|\.)[A-Z]/.test(name) && name !== 'ts');

/** One row for each part of the browser's interface, with the newest version that anything of it needs. */
function table(): string {
  const parts = new Map<string, Set<string>>();
  for (const each of names) {
    const [part, ...rest] = known(each)!.split('.');
    parts.set(part!, (parts.get(part!) ?? new Set()).add(rest.join('.')));
  }
  const rows = [...parts].toSorted().map(([part, members]) => {
    const used = [...members].filter((member) => member !== '').toSorted();
    const [chromium, firefox] = used
      .map((member) => ofExtensions(`${part}.${member}`))
      .reduce(([a, b], [c, d]) => [newer(a, c), newer(b, d)], ofExtensions(part) ?? ['–', '–']);
    return `| \`${part}\` | ${used.map((member) => `\`${member}\``).join(', ')} | ${chromium} | ${firefox} |`;
  });
  return ['| `chrome.` | What of it | Chromium | Firefox |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

interface Else {
  readonly key: string;
  readonly chromium: string;
  readonly firefox: string;
  readonly isNeeded: boolean;
}

const elses: Else[] = section('What else is used')
  .split('\n')
  .filter((line) => /^\| [^-W]/.test(line))
  .map((line) => line.split(' | '))
  .map(([, key, chromium, firefox, without]) => ({
    key: key!.replaceAll('`', ''),
    chromium: chromium!,
    firefox: firefox!,
    isNeeded: without!.startsWith('needed'),
  }));

test('each name of the source is in the data, and docs/browsers.md has the versions that brought it', () => {
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => known(name) === undefined)).toEqual([]);
  if (process.env['URLGUARD_WRITE'] !== undefined) {
    const before = section('The extension interface');
    writeFileSync(
      `${import.meta.dirname}/../${path}`,
      read(path).replace(before, before.replace(/\| `chrome[\s\S]*\|\n|$/, `${table()}\n`)),
    );
  }
  expect(section('The extension interface'), 'run it with URLGUARD_WRITE=1').toContain(`\n${table()}\n`);
});

test.each(elses.filter(({ key }) => key !== ''))('$key: the versions are those of the data', ({ key, chromium, firefox }) => {
  expect([chromium, firefox]).toEqual(versionsOf(key));
});

test("the manifests' floors are the newest version of what is needed, and no more", () => {
  const needed = [
    ...section('The extension interface').matchAll(/^\| .* \| ([≤\d–]+) \| ([≤\d–]+) \|$/gm),
    ...elses.filter(({ isNeeded }) => isNeeded).map(({ chromium, firefox }) => ['', chromium, firefox]),
  ];
  const floor = (at: 1 | 2): number => Math.max(...needed.map((row) => numberOf(row[at]!)));
  expect(elses.length).toBeGreaterThan(10);
  expect(readJson<{ minimum_chrome_version: string }>('manifest/chromium.json').minimum_chrome_version).toBe(`${floor(1)}`);
  const { gecko } = readJson<{ browser_specific_settings: { gecko: { strict_min_version: string } } }>(
    'manifest/firefox.json',
  ).browser_specific_settings;
  expect(gecko.strict_min_version).toBe(`${floor(2)}.0`);
});
