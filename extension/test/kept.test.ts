import { expect, test } from 'vitest';
// @ts-expect-error a plain script of the build
import * as catalogue from '../catalogue.mjs';
import { files } from '../src/pages/transparency/files.ts';
import { groups } from '../src/pages/transparency/rows.ts';
import { kept } from '../src/shared/kept.ts';
import { read, sources } from './files.ts';

const code = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
const section = (path: string, heading: string): string => read(path).split(`\n${heading}\n`)[1]!.split('\n## ')[0]!;
const host = sources('../host', '.cs').filter((path) => !/\/(obj|bin)\//.test(path));

test('docs/privacy.md names everything that is kept, and nothing else', () => {
  const told = code(section('../docs/privacy.md', '## Every place'));
  const declared = [...Object.values(kept).flat(), ...files.flatMap(({ where }) => where)];
  expect(told.toSorted()).toEqual(declared.toSorted());
});

test('each row has its texts, and no thing is there twice', () => {
  const texts = (catalogue.localeOf as (language: string) => object)('en');
  const rows = groups.flatMap((group) => group.rows);
  expect(rows.flatMap(({ what, who, until }) => [what, who, until]).filter((key) => !(key in texts))).toEqual([]);
  const places = rows.flatMap(({ where }) => where);
  expect(new Set(places).size).toBe(places.length);
});

test('the browser keeps nothing but by the table: no other code of ours writes where something stays', () => {
  const writers = sources('src', '.ts').filter((path) =>
    /chrome\.storage(\.|\[)(?!managed|onChanged)|localStorage|sessionStorage|indexedDB|\bcaches\b|document\.cookie/.test(
      read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
    ),
  );
  expect(writers).toEqual(['src/background/store/stored.ts']);
  const rules = sources('src', '.ts').filter((path) => /update(Session|Dynamic)Rules/.test(read(path)));
  expect(rules.filter((path) => !path.startsWith('src/background/gate/'))).toEqual([]);
});

test('each file that the helper has a path for is there', () => {
  const [names, paths] = [new Map<string, string>(), new Set<string>()];
  for (const [, name, value] of read('../host/UrlGuard.Trust/TrustPaths.cs').matchAll(/const string (\w+) = "([^"]+)"/g))
    names.set(name!, value!);
  for (const path of host)
    for (const [, what] of read(path).matchAll(
      /Path\.(?:Combine|Join)\(\s*(?:paths\.)?(?:StateDirectory|ConfigDirectory|directory),\s*([^)]+)\)/g,
    ))
      paths.add(what!.startsWith('"') ? what!.slice(1, -1) : (names.get(what!) ?? what!));
  const known = files.flatMap(({ where }) => where);
  /** The files beside another while it is replaced, which are it by another name; and the day of a heartbeat, whose name is put together. */
  const passing = [/Path\.GetFileName\(targe/, /^\$"\.\{TrustPaths\.RecordsName\}\.tmp"/];
  const missing = [...paths].filter(
    (name) =>
      !known.includes(name) &&
      !passing.some((each) => each.test(name)) &&
      !(name.startsWith('$"heartbeat-') && known.some((each) => each.startsWith('heartbeat-'))),
  );
  expect(missing).toEqual([]);
  expect([...paths].length).toBeGreaterThan(9);
});

test('the fields of events are those of docs/enterprise.md, which a test of the helper compares with what it writes', () => {
  const table = read('../docs/enterprise.md').split('In the words of the Elastic Common Schema')[1]!.split('A hash is computed')[0]!;
  expect(fieldsOf('events.jsonl')).toEqual([...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, field]) => field));
});

test('the fields of records are those that the helper has', () => {
  const source = read('../host/UrlGuard.Trust/Records/KeptRecord.cs');
  const [, parameters] = /record KeptRecord\(([^)]*)\)/.exec(source)!;
  const names = [
    ...[...parameters!.matchAll(/\w+\??\s+(\w+)\s*(?:,|$)/gm)].map(([, name]) => name!),
    ...[...source.matchAll(/public [\w<>?]+ (\w+) \{ get; init; \}/g)].map(([, name]) => name!),
  ].map((name) => name[0]!.toLowerCase() + name.slice(1));
  expect(fieldsOf('records.jsonl').toSorted()).toEqual(names.toSorted());
});

test('each of the files a list has beside it is there', () => {
  for (const list of ['protected.txt', 'exempt.txt'])
    expect(files.flatMap(({ where }) => where)).toEqual(expect.arrayContaining([list, `${list}~`, list.replace('.txt', '.last-good.txt')]));
});

const fieldsOf = (file: string): readonly string[] => files.find(({ where }) => where.includes(file))?.fields ?? [];
