import type { z } from 'zod';

type Path = readonly (string | number)[];
type Schema = z.core.$ZodType;

/** One thing that an author may write wrongly, and what its sentence must say. */
export interface Mistake {
  /** What is wrong with the field: `left empty`. */
  what: string;
  /** The field that the sentence must name: `causes[0].sign`. */
  field: string;
  data: unknown;
  says: RegExp;
}

/** What the generator met of a schema: for its fields and forms that no sample shows, nothing can be generated. */
export interface Mistakes {
  mistakes: Mistake[];
  unseen: string[];
}

interface Check {
  check: string;
  minimum?: number;
  maximum?: number;
  pattern?: RegExp;
  value?: number;
  inclusive?: boolean;
  format?: string;
  error?: (issue: object) => string;
}

/** The parts of a schema that are read here, whatever its type is. */
interface Definition {
  type: string;
  checks?: { _zod: { def: Check } }[];
  format?: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  discriminator?: string;
  valueType?: Schema;
  items?: Schema[];
  error?: (issue: object) => string;
}

const WRONG_TYPE: Record<string, [value: unknown, says: RegExp]> = {
  string: [7.5, /is not a string\.$/],
  number: ['many', /is not a number\.$/],
  boolean: ['maybe', /is not a boolean\.$/],
  array: ['one', /is not an array\.$/],
  tuple: ['one', /is not an array\.$/],
  object: ['one', /is not an object\.$/],
  record: ['one', /is not an object\.$/],
  enum: ['no-such-name', /is not one of .+\.$/],
  literal: ['no-such-name', /is not one of .+\.$/],
  union: ['no-such-name', /is not (an object|one of .+)\.$/],
};
const STRANGE = ['No such thing!', 'two\nlines', 'ümlaut: ?'];

const definition = (schema: Schema): Definition => schema._zod.def as unknown as Definition;

function fieldName(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/** A copy of the data with another value at a path, or without it. */
function changed(data: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...(data as object) }) as Record<
    string | number,
    unknown
  >;
  if (rest.length === 0 && value === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = changed(copy[key], rest, value);
  return copy;
}

/** The schema below what makes a field optional, and whether it may be left out or be null. */
function bare(schema: Schema): { schema: Schema; isOptional: boolean; isNullable: boolean } {
  let inner = schema;
  let [isOptional, isNullable] = [false, false];
  for (let def = definition(inner); def.innerType !== undefined; def = definition(inner)) {
    if (def.type === 'nullable') isNullable = true;
    else isOptional = true;
    inner = def.innerType;
  }
  return { schema: inner, isOptional, isNullable };
}

function escaped(text: string): RegExp {
  return new RegExp(`${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.$`);
}

/** Makes every mistake that a schema can refuse in a sample that it accepts. */
export class MistakeMaker {
  readonly #mistakes: Mistake[] = [];
  readonly #seen = new Set<string>();
  readonly #possible = new Set<string>();
  /** Wrong values for what only a function checks, by the sentence that must be said. */
  readonly #custom: Readonly<Record<string, (value: unknown) => unknown>>;

  constructor(custom: Readonly<Record<string, (value: unknown) => unknown>>) {
    this.#custom = custom;
  }

  /** Adds the mistakes of one sample. */
  add(schema: Schema, sample: unknown): this {
    this.#walk(schema, sample, [], sample);
    return this;
  }

  result(): Mistakes {
    const unseen = [...this.#possible].filter((place) => !this.#seen.has(place));
    return { mistakes: this.#mistakes, unseen };
  }

  #note(what: string, path: Path, root: unknown, value: unknown, says: RegExp): void {
    const field = fieldName(path);
    this.#mistakes.push({
      what,
      field,
      data: changed(root, path, value),
      says,
    });
  }

  #walk(whole: Schema, value: unknown, path: Path, root: unknown): void {
    const { schema, isNullable } = bare(whole);
    const def = definition(schema);
    const wrong = WRONG_TYPE[def.type];
    if (wrong === undefined) throw new Error(`mistakes of '${def.type}' are not known here`);
    this.#note('of the wrong type', path, root, wrong[0], wrong[1]);
    if (!isNullable) this.#note('left empty', path, root, null, wrong[1]);
    this.#checks(def, value, path, root);
    this.#inside(def, value, path, root);
  }

  #inside(def: Definition, value: unknown, path: Path, root: unknown): void {
    if (def.shape !== undefined) this.#object(def.shape, value as object, path, root);
    if (def.element !== undefined)
      for (const [i, entry] of (value as unknown[]).entries())
        this.#walk(def.element, entry, [...path, i], root);
    if (def.items !== undefined) {
      const entries = value as unknown[];
      for (const [i, item] of def.items.entries()) this.#walk(item, entries[i], [...path, i], root);
      this.#note(
        'with an entry more',
        path,
        root,
        [...entries, entries[0]],
        /has more than \d+ entries\.$/,
      );
    }
    if (def.valueType !== undefined)
      for (const [key, entry] of Object.entries(value as object))
        this.#walk(def.valueType, entry, [...path, key], root);
    if (def.options !== undefined) this.#union(def.options, value, path, root);
  }

  #object(shape: Record<string, Schema>, value: object, path: Path, root: unknown): void {
    const place = fieldName(path).replace(/\[\d+\]/g, '[]');
    const form =
      'kind' in value && !('kind' in this.#topOf(root)) ? ` of ${String(value.kind)}` : '';
    this.#note(
      'with an unknown field',
      path,
      root,
      { ...value, titel: 'x' },
      /'titel' is no field/,
    );
    for (const [key, field] of Object.entries(shape)) {
      const name = `${place}${form}.${key}`;
      this.#possible.add(name);
      const entry = (value as Record<string, unknown>)[key];
      if (entry === undefined) continue;
      this.#seen.add(name);
      if (!bare(field).isOptional)
        this.#note('missing', [...path, key], root, undefined, / is missing\.$/);
      this.#walk(field, entry, [...path, key], root);
    }
  }

  #topOf(root: unknown): object {
    return typeof root === 'object' && root !== null ? root : {};
  }

  #union(options: readonly Schema[], value: unknown, path: Path, root: unknown): void {
    const fits = (option: Schema): boolean => (option as z.ZodType).safeParse(value).success;
    const place = fieldName(path).replace(/\[\d+\]/g, '[]');
    for (const [i, option] of options.entries()) {
      this.#possible.add(`${place}, form ${i}`);
      if (!fits(option)) continue;
      this.#seen.add(`${place}, form ${i}`);
      const { shape } = definition(option);
      if (shape !== undefined) this.#object(shape, value as object, path, root);
    }
  }

  #checks(def: Definition, value: unknown, path: Path, root: unknown): void {
    const own = { check: '', ...def } as unknown as Check;
    if (def.format === 'url') {
      const says = escaped(def.error?.({}) ?? '');
      for (const bad of ['http://example.org', 'no address', '//example.org'])
        this.#note(`as '${bad}'`, path, root, bad, says);
    }
    for (const { _zod } of def.checks ?? [])
      this.#check({ ...own, ..._zod.def }, value, path, root);
  }

  #check(check: Check, value: unknown, path: Path, root: unknown): void {
    const said = check.error?.({});
    const says = (otherwise: RegExp): RegExp => (said === undefined ? otherwise : escaped(said));
    const { minimum = 0, maximum = 0, value: limit = 0 } = check;
    const longer = (length: number): unknown =>
      typeof value === 'string'
        ? 'a'.repeat(length)
        : Array.from({ length }, (_, i) => (value as unknown[])[i % (value as unknown[]).length]);
    if (check.check === 'min_length')
      this.#note(
        `shorter than ${minimum}`,
        path,
        root,
        longer(minimum - 1),
        says(/is empty\.$|has fewer than \d+ (characters|entries)\.$/),
      );
    else if (check.check === 'max_length')
      this.#note(
        `longer than ${maximum}`,
        path,
        root,
        longer(maximum + 1),
        says(/has more than \d+ (characters|entries)\.$/),
      );
    else if (check.check === 'greater_than')
      this.#note(
        `below ${limit}`,
        path,
        root,
        check.inclusive === true ? limit - 1 : limit,
        /is (less than|not more than) \d+\.$/,
      );
    else if (check.check === 'less_than')
      this.#note(`above ${limit}`, path, root, limit + 1, /is (more than|not less than) \d+\.$/);
    else if (check.check === 'number_format')
      this.#note('not whole', path, root, 1.5, /is not a whole number\.$/);
    else if (check.check === 'string_format') {
      const bad = STRANGE.find((text) => check.pattern?.test(text) === false);
      if (bad === undefined)
        throw new Error(`no text is known that ${String(check.pattern)} refuses`);
      this.#note(`as '${bad}'`, path, root, bad, says(/does not fit \/.+\/\.$/));
    } else if (check.check === 'custom') {
      const make = this.#custom[said ?? ''];
      if (make === undefined) throw new Error(`no mistake is known for '${said ?? ''}'`);
      this.#note('against its rule', path, root, make(value), escaped(said ?? ''));
    } else if (check.check !== 'overwrite')
      throw new Error(`check '${check.check}' is not known here`);
  }
}
