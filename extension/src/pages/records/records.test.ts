import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportPart, KeptRecord, PersonsWord } from '../../shared/protocol/records.ts';
import { exported } from './exported.ts';
import { incidentsOf } from './incidents.ts';
import { crc32, zip } from './zip.ts';

const record = (id: string, about?: string, person?: PersonsWord): KeptRecord => ({
  id,
  time: '2026-11-30T08:00:00Z',
  host: 'paypa1[.]com',
  ...(about === undefined ? {} : { about }),
  ...(person === undefined ? {} : { person }),
});

test("the check value of the CRC's own catalogue", () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('another program unpacks what was packed, byte for byte', async () => {
  const files = [
    { name: 'html.html', text: '<p>Çа 😀</p>\r\n' },
    { name: 'empty.txt', text: '' },
    { name: 'xarf-1.json', text: '{"a":1}'.repeat(10_000) },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'urlguard-zip-'));
  const path = join(folder, 'a.zip');
  writeFileSync(path, Buffer.from(await zip(files).arrayBuffer()));
  const script = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as packed:
    assert packed.testzip() is None
    print(json.dumps([[name, packed.read(name).decode()] for name in packed.namelist()]))`;
  const unpacked = JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as [string, string][];
  rmSync(folder, { recursive: true });
  expect(unpacked.map(([name, text]) => ({ name, text }))).toEqual(files);
});

test('records about another are one with it, the newest first; one about a deleted record stands for itself', () => {
  const all = [record('a'), record('b', 'a', { losses: 'x' }), record('c', 'gone'), record('d')];
  expect(incidentsOf(all).map((each) => each.all.map(({ id }) => id))).toEqual([['d'], ['c'], ['a', 'b']]);
});

test.each<[PersonsWord[], 'fraud' | 'withdrawn' | undefined]>([
  [[{}], undefined],
  [[{ fraud: true }], 'fraud'],
  [[{ fraud: true }, { withdrawn: true }], 'withdrawn'],
  [[{ fraud: true }, { withdrawn: true }, { losses: 'x' }], 'withdrawn'],
  [[{ fraud: true }, { withdrawn: true }, { fraud: true }], 'fraud'],
])('%j: the last word counts', (persons, word) => {
  const all = persons.map((person, index) => record(`${index}`, index === 0 ? undefined : '0', person));
  expect(incidentsOf(all)[0]!.word).toBe(word);
});

const part = (number: number, parts: number, files: ExportPart['files'], head = 'h'): ExportPart => ({
  type: 'records-export',
  head,
  part: number,
  parts,
  files,
});

test('the files of an export come in parts', async () => {
  const replies = [
    part(1, 2, [
      { name: 'a', text: '1' },
      { name: 'b', text: '2' },
    ]),
    part(2, 2, [{ name: 'b', text: '3' }]),
  ];
  expect(await exported(async (number) => replies[number - 1]!)).toEqual([
    { name: 'a', text: '1' },
    { name: 'b', text: '23' },
  ]);
});

test('an export that changed in between, or that there is not, is none', async () => {
  const replies = [part(1, 2, []), part(2, 2, [], 'other')];
  expect(await exported(async (number) => replies[number - 1]!)).toBeUndefined();
  expect(await exported(async () => null)).toBeUndefined();
});
