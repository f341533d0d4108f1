import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { symptomView } from './symptom-view.ts';

test('a symptom says where it is met and which errors share a cause, nearest first', () => {
  const content = sampleContent();
  const error = content.errors.get('event-loop-is-closed')!;
  const [edge] = error.causes;
  const other = { ...edge!, cause: 'another' };
  content.errors.set('second', { ...error, title: 'A second cause', causes: [other, edge!] });
  content.errors.set('apart', { ...error, title: 'Apart', causes: [other] });
  const { errors, errorCount, errorsPath, facts } = symptomView(content, 'nothing-happens');
  assert.deepEqual(
    errors.map(({ title }) => title),
    ['RuntimeError: Event loop is closed', 'A second cause'],
  );
  assert.equal(errorCount, 2);
  assert.equal(errorsPath, '/errors/?symptom=nothing-happens');
  assert.deepEqual(
    facts.map(({ label, value }) => `${label}: ${value}`),
    ['Leads to: 1 cause', 'Python: 3.10 – 3.15', 'Met in: scripts'],
  );
});

test('an error that shares two causes is nearer, and at most six are shown', () => {
  const content = sampleContent();
  const error = content.errors.get('event-loop-is-closed')!;
  const symptom = content.symptoms.get('nothing-happens')!;
  const another = { ...symptom.causes[0]!, cause: 'another' };
  symptom.causes.push(another);
  for (let i = 0; i < 8; i++) content.errors.set(`e${i}`, { ...error, title: `E${i}` });
  content.errors.set('both', { ...error, title: 'Z', causes: [...error.causes, another] });
  const { errors, errorCount } = symptomView(content, 'nothing-happens');
  assert.equal(errors[0]?.title, 'Z');
  assert.deepEqual([errors.length, errorCount], [6, 10]);
});

test('what is printed while the program goes on is nearer than what ends it', () => {
  const content = sampleContent();
  const error = content.errors.get('event-loop-is-closed')!;
  content.errors.set('logged', { ...error, title: 'Z', kind: 'warning' });
  content.errors.set('broad', { ...error, title: 'Y', kind: 'log', causes: [...error.causes] });
  content.errors.get('broad')!.causes.push({ ...error.causes[0]!, cause: 'another' });
  assert.deepEqual(
    symptomView(content, 'nothing-happens').errors.map(({ title }) => title),
    ['Y', 'Z', 'RuntimeError: Event loop is closed'],
  );
});

test('an unknown symptom is refused', () => {
  assert.throws(() => symptomView(sampleContent(), 'gone'), /There is no symptom 'gone'/);
});
