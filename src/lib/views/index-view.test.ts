import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { causeIndex, errorIndex, symptomIndex } from './index-view.ts';

test('the index of errors is grouped by kind, without empty groups', () => {
  const content = sampleContent();
  const error = content.errors.get('event-loop-is-closed')!;
  content.errors.set('late', { ...error, title: 'Late', kind: 'log' });
  const { groups } = errorIndex(content);
  assert.deepEqual(
    groups.map(({ title, rows }) => [title, rows.map((row) => row.title)]),
    [
      ['Exceptions', ['RuntimeError: Event loop is closed']],
      ['Log lines', ['Late']],
    ],
  );
  assert.equal(groups[0]?.rows[0]?.label, '3.10 – 3.15');
});

test('an error that only a library prints names the library where others have versions', () => {
  const content = sampleContent();
  content.messages.get('loop-is-closed')!.provenance = {
    kind: 'report',
    package: 'discord.py',
    link: { title: 'gateway', url: 'https://example.org/' },
  };
  assert.equal(errorIndex(content).groups[0]?.rows[0]?.label, 'discord.py');
});

test('facets have words for their values, and none when every line has the same one', () => {
  const content = sampleContent();
  const cause = content.causes.get('closed-loop')!;
  content.causes.set('silent', {
    ...cause,
    title: 'A silent one',
    environments: ['jupyter', 'gui'],
  });
  const { facets, groups } = causeIndex(content);
  const words = (facet: string): string[] | undefined =>
    facets.find((group) => group.facet === facet)?.values.map(({ label }) => label);
  assert.deepEqual(words('kind'), ['exception', 'no message']);
  assert.deepEqual(words('environment'), ['scripts', 'Jupyter', 'GUI programs']);
  assert.deepEqual(words('version')?.at(-1), 'not run here');
  assert.deepEqual(words('symptom'), ['Nothing happens']);
  assert.deepEqual(
    groups[0]?.rows.map(({ label }) => label),
    ['Jupyter, GUI programs', '3.10 – 3.15\nscripts'],
  );
  assert.deepEqual(symptomIndex(content).facets, []);
});
