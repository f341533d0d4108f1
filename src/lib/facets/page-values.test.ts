import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { MINOR_VERSIONS } from '../schemas/common.ts';
import {
  causeValues,
  causeVersions,
  errorValues,
  errorVersions,
  symptomValues,
} from './page-values.ts';

test('an error has the symptoms that share a cause, the types of its messages, and the environments of its causes', () => {
  const content = sampleContent();
  content.causes.get('closed-loop')!.environments = ['jupyter', 'pytest'];
  assert.deepEqual(errorValues(content, 'event-loop-is-closed'), {
    symptom: ['nothing-happens'],
    kind: ['exception'],
    type: ['RuntimeError'],
    version: [...MINOR_VERSIONS],
    environment: ['jupyter', 'pytest'],
  });
  content.symptoms.get('nothing-happens')!.causes = [];
  assert.deepEqual(errorValues(content, 'event-loop-is-closed').symptom, []);
});

test('an error has the versions and kinds of all its wordings', () => {
  const content = sampleContent();
  const first = content.messages.get('loop-is-closed')!;
  first.versions = ['3.13'];
  content.messages.set('older', {
    ...first,
    kind: 'warning',
    type: 'DeprecationWarning',
    versions: ['3.10'],
  });
  content.errors.get('event-loop-is-closed')!.messages.push('older');
  assert.deepEqual(errorVersions(content, 'event-loop-is-closed'), ['3.10', '3.13']);
  const { kind, type } = errorValues(content, 'event-loop-is-closed');
  assert.deepEqual(kind, ['exception', 'warning']);
  assert.deepEqual(type, ['RuntimeError', 'DeprecationWarning']);
});

test('a library sets its versions itself, and a log line has no type', () => {
  const content = sampleContent();
  const message = content.messages.get('loop-is-closed')!;
  message.kind = 'log';
  message.provenance = {
    kind: 'report',
    package: 'discord.py',
    link: { title: 'gateway', url: 'https://example.org/' },
  };
  const { version, type } = errorValues(content, 'event-loop-is-closed');
  assert.deepEqual([version, type], [['library'], []]);
});

test('a cause has the versions on which its wrong program shows a fault and was run', () => {
  const content = sampleContent();
  const { wrong } = content.pairs.get('closed-loop')!.expectation;
  assert.deepEqual(causeVersions(content, 'closed-loop'), [...MINOR_VERSIONS]);
  wrong.push({ versions: ['3.10', '3.11'], messages: [], observations: [], exit: 0 });
  assert.deepEqual(causeVersions(content, 'closed-loop'), ['3.12', '3.13', '3.14', '3.15']);
  const runs = content.evidence.causes.get('closed-loop')!.programs['wrong.py']!.plain;
  runs[0]!.versions = ['3.11.7', '3.14.8'];
  assert.deepEqual(causeVersions(content, 'closed-loop'), ['3.14']);
  content.pairs.clear();
  assert.deepEqual(causeValues(content, 'closed-loop').version, ['not-run']);
});

test('a cause has the kinds and types of its messages, or no message', () => {
  const content = sampleContent();
  assert.deepEqual(causeValues(content, 'closed-loop').kind, ['exception']);
  assert.deepEqual(causeValues(content, 'closed-loop').symptom, ['nothing-happens']);
  content.errors.clear();
  content.pairs.get('closed-loop')!.expectation.wrong[0]!.messages = [];
  const { kind, type } = causeValues(content, 'closed-loop');
  assert.deepEqual([kind, type], [['none'], []]);
});

test('a symptom has the versions and environments of its causes', () => {
  assert.deepEqual(symptomValues(sampleContent(), 'nothing-happens'), {
    version: [...MINOR_VERSIONS],
    environment: ['script'],
  });
});
