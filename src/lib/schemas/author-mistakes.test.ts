import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { describeIssue } from '../../build/describe-issue.ts';
import { MistakeMaker, type Mistake } from './mistakes.testing.ts';
import { WHOLE_SAMPLES } from './whole-samples.testing.ts';

/** By file and field what must be refused. Mistakes are made from the schemas: a rule that is lost there is missed here. */
const TABLE = JSON.parse(
  readFileSync(new URL('./author-mistakes.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, string[]>>;

/** What breaks a rule that only a function checks; a new rule needs a line here. */
const CUSTOM: Record<string, (value: unknown) => unknown> = {
  'is longer than 25 words': () => 'word '.repeat(26),
  'is not a question': () => 'This is told',
  'lists a version twice or not in ascending order': () => ['3.11', '3.10'],
  'has no proof: give run, the slug of a claim, or source': (value) => {
    const { fix, gives } = value as { fix: string; gives: string };
    return { fix, gives };
  },
  'must have exactly one of library, frame, code, text, message, python, value': (value) => ({
    ...(value as object),
    frame: 'run',
    library: 'ipykernel',
  }),
  'has the same text as sign and check': (value) => ({
    ...(value as object),
    sign: 'abc',
    check: 'abc',
  }),
  'leads nowhere or two ways: give next or pages': (value) => ({
    ...(value as object),
    next: 'a',
    pages: ['errors/b'],
  }),
};

/** `causes[].sign missing`; what holds for the file as a whole has no field in front. */
function rowOf({ field, what }: Pick<Mistake, 'field' | 'what'>): string {
  return `${field.replace(/\[\d+\]/g, '[]')} ${what}`;
}

for (const { file, schema, samples } of WHOLE_SAMPLES) {
  const maker = new MistakeMaker(CUSTOM);
  for (const sample of samples) maker.add(schema, sample);
  const { mistakes, unseen } = maker.result();

  test(`${file}: the samples are right and have every field and form of the schema`, () => {
    for (const sample of samples)
      assert.deepEqual(schema.safeParse(sample).error?.issues, undefined);
    assert.deepEqual(unseen, []);
  });

  test(`${file}: each mistake of the table is refused, and each that is refused is in it`, () => {
    const refused = new Set(mistakes.map(rowOf));
    const table = new Set(
      Object.entries(TABLE[file] ?? {}).flatMap(([field, list]) =>
        list.map((what) => rowOf({ field, what })),
      ),
    );
    assert.deepEqual([...table.difference(refused)], [], 'no rule refuses this any more');
    assert.deepEqual([...refused.difference(table)], [], 'add this to author-mistakes.json');
  });

  const fields = 'shape' in schema ? Object.keys(schema.shape) : [];
  for (const { what, field, data, says } of mistakes) {
    test(`${file}: ${field === '' ? 'the file' : field} ${what} is one sentence that names both`, () => {
      const issues = schema.safeParse(data).error?.issues ?? [];
      const said = issues.map((issue) => describeIssue(file, data, issue, fields));
      const place = field === '' ? file : `${file}: ${field}`;
      const report = said.length === 0 ? 'it was accepted' : said.join('\n');
      assert.ok(
        said.some(
          (line) => new RegExp(`^${RegExp.escape(place)}(: | )`).test(line) && says.test(line),
        ),
        report,
      );
      for (const line of said) {
        assert.ok(line.startsWith(file), report);
        assert.doesNotMatch(line, /\n|undefined|\[object|Invalid|NaN|: :|\.\.$/);
      }
    });
  }
}
