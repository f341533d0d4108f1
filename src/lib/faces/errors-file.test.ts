import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { errorsFile, errorsFileSchema, errorsJsonSchema } from './errors-file.ts';

test('the file holds every page with its address, and each message with its page', () => {
  const file = errorsFile(sampleContent(), { site: 'https://example.org', base: '/index/' });
  assert.deepEqual(errorsFileSchema.parse(JSON.parse(JSON.stringify(file))), file);
  assert.equal(file.$schema, 'https://example.org/index/errors.schema.json');
  assert.equal(file.errors[0]?.url, 'https://example.org/index/errors/event-loop-is-closed/');
  assert.deepEqual(
    file.messages.map(({ id, error, proof }) => [id, error, proof]),
    [['loop-is-closed', 'event-loop-is-closed', 'run']],
  );
  assert.equal(file.causes[0]?.fix, 'Close it last.');
  assert.deepEqual(file.checkedOn.slice(0, 2), ['3.10.13', '3.11.7']);
});

test('without a host the addresses begin at its root, and a library has no versions of Python', () => {
  const content = sampleContent();
  content.messages.get('loop-is-closed')!.provenance = {
    kind: 'report',
    package: 'aiohttp',
    link: { title: 'aiohttp', url: 'https://docs.aiohttp.org/' },
  };
  const file = errorsFile(content, { site: undefined, base: '/' });
  assert.equal(file.guides[0]?.url, '/guides/closing/');
  assert.deepEqual(file.messages[0]?.versions, []);
  assert.equal(file.messages[0].package, 'aiohttp');
});

test('the schema names every field and forbids others', () => {
  const schema = errorsJsonSchema({ site: undefined, base: '/' });
  const text = JSON.stringify(schema);
  for (const field of Object.keys(errorsFileSchema.shape)) assert.ok(text.includes(`"${field}"`));
  assert.match(text, /"additionalProperties":false/);
});
