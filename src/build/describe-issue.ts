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

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'invalid_value':
      return `is not one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'fits none of the allowed forms';
    case 'too_small':
      return issue.message.startsWith('Too small')
        ? `has fewer than ${issue.minimum} entries or characters, or is too small`
        : issue.message;
    case 'too_big':
      return issue.message.startsWith('Too big') ? `has more than ${issue.maximum}` : issue.message;
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
