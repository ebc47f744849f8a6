import { readdirSync, readFileSync } from 'node:fs';

const root = `${import.meta.dirname}/../`; // not by URL, which a test's document may have put its own in the place of

export const read = (path: string): string => readFileSync(root + path, 'utf8');
export const readJson = <T>(path: string): T => JSON.parse(read(path)) as T;

/** Paths under `folder` that end in one of `endings`, tests left out. */
export const sources = (folder: string, ...endings: string[]): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.endsWith('.test.ts'))
    .map((path) => `${folder}/${path}`);
