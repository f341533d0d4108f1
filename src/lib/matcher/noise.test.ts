import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOISES } from './noise.ts';
import { readFixtureData } from './read-fixture.testing.ts';
import { scoreNoise } from './score-noise.ts';

const data = readFixtureData();
const TEXT = `Traceback (most recent call last):
  File "wrong.py", line 17, in <module>
    asyncio.run(main())
  File "wrong.py", line 10, in price_of
    return asyncio.run(fetch_price(item))
  File "<stdlib>/asyncio/runners.py", line N, in run
    raise RuntimeError(
RuntimeError: asyncio.run() cannot be called from a running event loop
<sys>:0: RuntimeWarning: coroutine 'fetch_price' was never awaited`;
const MESSAGE = {
  template: 'asyncio.run() cannot be called from a running event loop',
  type: 'RuntimeError',
  error: 'asyncio-run-cannot-be-called',
};
const OWN = 'RuntimeError: asyncio.run() cannot be called from a running event loop';

test('there are ten transforms, each changes the text and keeps its own message', () => {
  assert.equal(NOISES.length, 10);
  assert.equal(new Set(NOISES.map(({ name }) => name)).size, 10);
  for (const { name, apply } of NOISES) {
    const noisy = apply(TEXT, OWN);
    assert.notEqual(noisy, TEXT, name);
    assert.match(noisy, /cannot be called from a running event loop/, name);
  }
});

test('every transformed output names its own error first', () => {
  const output = { name: 'x', text: TEXT, message: MESSAGE, first: true };
  assert.deepEqual(scoreNoise(data, [output]), { tried: 11, misses: [] });
});

test('an output without its error is a miss', () => {
  const output = { name: 'x', text: 'fine', message: MESSAGE, first: true };
  assert.equal(scoreNoise(data, [output]).misses.length, 11);
});
