import { expect, test } from 'vitest';
import { read, sources } from './files.ts';

const code = sources('src', '.ts');

test.each(code)('%s puts no text from outside in as markup, and is small', (path) => {
  expect(read(path)).not.toMatch(/\.(innerHTML|outerHTML)|insertAdjacentHTML|document\.write|\beval\(|new Function/);
  expect(read(path).length).toBeLessThanOrEqual(12_000);
});

test.each(code)('%s contacts nothing', (path) => {
  expect(read(path)).not.toMatch(/\bfetch\((?!pageAddress\()|XMLHttpRequest|WebSocket|sendBeacon|EventSource/);
});

test.each(sources('src', '.html'))('%s has no script and no style inside', (path) => {
  expect(read(path)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
});

test.each(sources('src', '.css'))('%s follows the writing direction', (path) => {
  expect(read(path)).not.toMatch(/(margin|padding|border)-(left|right)|[^-](left|right)\s*:|text-align:\s*(left|right)/);
});

test.each(code)("%s leaves the browser's stores to the one file in which they can refuse nothing", (path) => {
  if (!path.endsWith('/stored.ts')) expect(read(path)).not.toMatch(/chrome\.storage\.(local|session|sync)|chrome\.storage\[/);
});
