import type { z } from 'zod';
import { nearest } from '../lib/nearest.ts';

type Issue = z.core.$ZodIssue;

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number'
        ? `${name}[${key}]`
        : name === ''
          ? String(key)
          : `${name}.${String(key)}`,
    '',
  );
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

const TYPE_NAMES: Record<string, string> = {
  int: 'a whole number',
  record: 'an object',
  tuple: 'an array',
};

function typeName(type: string): string {
  return TYPE_NAMES[type] ?? `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

/** What a value may be, as far as one issue tells. */
function allowed(issue: Issue): string[] {
  if (issue.code === 'invalid_type') return [typeName(issue.expected)];
  return issue.code === 'invalid_value' ? issue.values.map(String) : [];
}

function unionExpectation(issue: z.core.$ZodIssueInvalidUnion): string {
  const options =
    'options' in issue
      ? (issue.options as unknown[]).map(String)
      : issue.errors.flat().flatMap(allowed);
  return options.length === 0
    ? 'fits none of the allowed forms'
    : `is not one of ${options.join(', ')}`;
}

const COUNTED: Record<string, string> = { string: 'characters', array: 'entries' };

function smallExpectation({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  const what = COUNTED[origin];
  if (what === undefined)
    return inclusive === true ? `is less than ${minimum}` : `is not more than ${minimum}`;
  return minimum === 1 ? 'is empty' : `has fewer than ${minimum} ${what}`;
}

function bigExpectation({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): string {
  const what = COUNTED[origin];
  if (what === undefined)
    return inclusive === true ? `is more than ${maximum}` : `is not less than ${maximum}`;
  return `has more than ${maximum} ${what}`;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${typeName(issue.expected)}`;
    case 'invalid_value':
      return `is not one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return unionExpectation(issue);
    case 'too_small':
      return issue.message.startsWith('Too small') ? smallExpectation(issue) : issue.message;
    case 'too_big':
      return issue.message.startsWith('Too big') ? bigExpectation(issue) : issue.message;
    case 'invalid_format':
      return issue.message.startsWith('Invalid')
        ? `does not fit ${String(issue.pattern)}`
        : issue.message;
    default:
      return issue.message.replace(/^Invalid input: /, 'is not valid: ');
  }
}

/**
 * One sentence for one thing that is wrong with a content file.
 * @param file path as the author knows it
 * @param fields the fields that the file may have at its top level, to guess what an unknown one means
 */
export function describeIssue(
  file: string,
  data: unknown,
  issue: Issue,
  fields: readonly string[],
): string {
  const field = fieldName(issue.path);
  const place = field === '' ? file : `${file}: ${field}`;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const guess = issue.path.length === 0 ? nearest(key, fields) : undefined;
    return `${place}: '${key}' is no field${guess ? `; did you mean '${guess}'?` : '; remove it.'}`;
  }
  if (issue.path.length > 0 && valueAt(data, issue.path) === undefined)
    return `${place} is missing.`;
  return `${place} ${expectation(issue)}.`;
}
