import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { LONGEST_PROGRAM, programFragment, readProgramFragment } from './shared-program.ts';

async function problemOf(fragment: string): Promise<string> {
  const read = await readProgramFragment(fragment);
  return read !== undefined && 'problem' in read ? read.problem : '';
}

/** Runs something in a browser without compression. */
async function withoutCompression<T>(run: () => Promise<T>): Promise<T> {
  const { CompressionStream: pack, DecompressionStream: unpack } = globalThis;
  Object.assign(globalThis, { CompressionStream: undefined, DecompressionStream: undefined });
  try {
    return await run();
  } finally {
    Object.assign(globalThis, { CompressionStream: pack, DecompressionStream: unpack });
  }
}

test('a program comes back as it was, whatever letters it has', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (letters) => {
      const text = letters.toWellFormed();
      const fragment = await programFragment({ file: 'nested-run/wrong.py', text });
      assert.match(fragment!, /^#run:nested-run\/wrong\.py:z[\w-]*$/);
      assert.deepEqual(await readProgramFragment(fragment!), {
        program: { file: 'nested-run/wrong.py', text },
      });
    }),
  );
});

test('a usual program takes less than its own length', async () => {
  const text = 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(0.1)\n'.repeat(6);
  assert.ok((await programFragment({ file: 'program.py', text }))!.length < text.length);
});

test('without compression a program is shared plain, and a packed one cannot be read', async () => {
  const program = { file: 'program.py', text: "print('ä')\n" };
  const packed = (await programFragment(program))!;
  await withoutCompression(async () => {
    const plain = (await programFragment(program))!;
    assert.match(plain, /^#run:program\.py:p/);
    assert.deepEqual(await readProgramFragment(plain), { program });
    assert.match(await problemOf(packed), /^This browser cannot unpack/);
  });
});

test('fragments about something else are none of ours', async () => {
  for (const fragment of ['', '#pair', '#go:text', '#running'])
    assert.equal(await readProgramFragment(fragment), undefined);
});

test('a cut, damaged or foreign fragment gives one sentence', async () => {
  const whole = (await programFragment({ file: 'program.py', text: 'print(1)\n'.repeat(40) }))!;
  const bad = [
    '#run:',
    '#run:program.py',
    '#run:program.py:x00',
    '#run:program.py:z%%',
    '#run:../etc/passwd:pYQ',
    '#run:program.py:p_w',
    whole.slice(0, -9),
  ];
  for (const fragment of bad)
    assert.match(await problemOf(fragment), /cut off or damaged/, fragment);
});

test('too much text is refused, packed text too, before it is unpacked whole', async () => {
  assert.equal(
    await programFragment({ file: 'program.py', text: 'x'.repeat(LONGEST_PROGRAM + 1) }),
    undefined,
  );
  const bomb = deflateRawSync(Buffer.alloc(20_000_000)).toString('base64url');
  assert.match(await problemOf(`#run:program.py:z${bomb}`), /too long/);
  assert.match(await problemOf(`#run:program.py:p${'A'.repeat(40_000)}`), /too long/);
  const many = Buffer.from('x'.repeat(LONGEST_PROGRAM + 1)).toString('base64url');
  assert.match(await problemOf(`#run:program.py:p${many}`), /too long/);
});
