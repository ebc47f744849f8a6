import { expect, test } from 'vitest';
import { stillAdded } from './undo.ts';

test('only what is as it was added is taken off; what somebody changed since is counted', () => {
  const added = new Map([
    ['kept.example', 'kept.example'],
    ['named.example', 'named.example = Named Bank'],
    ['edited.example', 'edited.example'],
    ['renamed.example', 'renamed.example = Old'],
    ['gone.example', 'gone.example'],
    ['before.example', 'before.example = Mine, Before'],
  ]);
  const now = new Map([
    ['kept.example', 'kept.example'],
    ['named.example', 'named.example = Named Bank'],
    ['edited.example', 'edited.example = My Bank'],
    ['renamed.example', 'renamed.example = New'],
    ['before.example', 'before.example = Mine, Before, Other'],
    ['newer.example', 'newer.example'],
  ]);
  const undo = [...added.keys()].map((name) => (name === 'before.example' ? 'before.example = Before' : name));
  expect(stillAdded(undo, added, now)).toEqual({ lines: ['kept.example', 'named.example', 'before.example = Before'], changed: 2 });
  expect(stillAdded([], added, now)).toEqual({ lines: [], changed: 0 });
});
