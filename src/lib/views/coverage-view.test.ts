import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { coverageCounts, versionCoverage } from './coverage-view.ts';

function content(): ReturnType<typeof sampleContent> {
  const sample = sampleContent();
  const message = sample.messages.get('loop-is-closed')!;
  message.source = 'Lib/asyncio/base_events.py:BaseEventLoop._check_closed';
  sample.catalogue.push({
    ...sample.catalogue[0]!,
    id: 'old-check',
    template: 'an old check',
    where: 'built-in',
    versions: ['3.12'],
  });
  return sample;
}

test('a message counts as explained on the versions that have it, and the rest as open', () => {
  const { versions, files } = coverageCounts(content());
  assert.deepEqual(
    versions.map(({ name, explained, open }) => [name, explained, open]),
    [
      ['3.10', 1, 0],
      ['3.11', 1, 0],
      ['3.12', 1, 1],
      ['3.13', 1, 1],
      ['3.14', 1, 1],
      ['3.15', 1, 1],
    ],
  );
  assert.deepEqual(
    files.map(({ name, explained, open }) => [name, explained, open]),
    [
      ['Lib/asyncio/base_events.py', 1, 0],
      ['Lib/asyncio/tasks.py', 0, 1],
      ['built-in', 0, 1],
    ],
  );
});

test('a version tells what is new in it and what is gone', () => {
  const view = versionCoverage(content(), '3.13');
  assert.deepEqual(
    view.added.map(({ text }) => text),
    ['ValueError: Set of {kind} is empty.'],
  );
  assert.deepEqual(
    view.gone.map(({ text }) => text),
    ['ValueError: an old check'],
  );
  assert.equal(view.explained[0]?.path, '/errors/event-loop-is-closed/');
  const [group] = view.open;
  assert.equal(
    group?.source,
    'https://github.com/python/cpython/blob/v3.13.0/Lib/asyncio/tasks.py',
  );
  assert.deepEqual(
    group.messages.map(({ text }) => text),
    ['ValueError: Set of {kind} is empty.'],
  );
  assert.deepEqual(versionCoverage(content(), '3.10').added, []);
});

test("a library's message and an internal one are not counted as messages of a program", () => {
  const sample = content();
  sample.messages.get('loop-is-closed')!.source = 'aiohttp/client.py:ClientSession';
  sample.catalogue[0]!.reach = 'internal';
  const { explained, open, internal } = versionCoverage(sample, '3.14').count;
  assert.deepEqual([explained, open, internal], [0, 0, 1]);
});
