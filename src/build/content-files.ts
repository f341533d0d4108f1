import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { describeIssue } from './describe-issue.ts';

/** Reads the files of one content folder and collects a sentence for each mistake. */
export class ContentFiles {
  readonly root: string;
  readonly problems: string[] = [];

  /** @param root the folder that holds `content` */
  constructor(root: string) {
    this.root = root;
  }

  /** Names in a folder below the root, sorted; none when the folder is not there. */
  list(folder: string): string[] {
    const full = path.join(this.root, folder);
    return existsSync(full) ? readdirSync(full).sort() : [];
  }

  /** A file's text, or undefined when it is not there. */
  text(file: string): string | undefined {
    const full = path.join(this.root, file);
    if (!existsSync(full)) return undefined;
    const text = readFileSync(full, 'utf8');
    if (text.includes('\uFFFD') || text.includes('\0')) {
      this.problems.push(`${file}: is not UTF-8 text; save it as UTF-8.`);
      return undefined;
    }
    return text.replace(/\r\n/g, '\n');
  }

  /** A JSON file that fits a schema, or undefined after noting what is wrong with it. */
  json<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (error) {
      this.problems.push(`${file}: is not JSON: ${(error as Error).message}.`);
      return undefined;
    }
    return this.fit(file, schema, data);
  }

  /** An MDX file's frontmatter that fits a schema, and the text below it. */
  mdx<S extends z.ZodType>(
    file: string,
    schema: S,
  ): { data: z.output<S>; body: string } | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    const parts = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text);
    if (parts === null) {
      this.problems.push(`${file}: has no frontmatter between two lines of ---.`);
      return undefined;
    }
    let raw: unknown;
    try {
      raw = parse(parts[1] ?? '');
    } catch (error) {
      this.problems.push(
        `${file}: the frontmatter is not YAML: ${(error as Error).message.split('\n')[0]}.`,
      );
      return undefined;
    }
    const data = this.fit(file, schema, raw);
    return data === undefined ? undefined : { data, body: parts[2] ?? '' };
  }

  private fit<S extends z.ZodType>(
    file: string,
    schema: S,
    data: unknown,
  ): z.output<S> | undefined {
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    const fields = 'shape' in schema ? Object.keys(schema.shape as object) : [];
    for (const issue of result.error.issues)
      this.problems.push(describeIssue(file, data, issue, fields));
    return undefined;
  }
}
