import path from 'node:path';
import type { z } from 'zod';
import {
  browserDifferencesSchema,
  browserEvidenceSchema,
} from '../lib/schemas/browser-evidence.ts';
import { catalogueSchema } from '../lib/schemas/catalogue.ts';
import { causeSchema } from '../lib/schemas/cause.ts';
import { claimSchema } from '../lib/schemas/claim.ts';
import { slugSchema } from '../lib/schemas/common.ts';
import { errorSchema } from '../lib/schemas/error.ts';
import {
  claimTimelineEvidenceSchema,
  evidenceSchema,
  timelineEvidenceSchema,
  type ClaimTimeline,
  type Evidence,
  type Timeline,
} from '../lib/schemas/evidence.ts';
import { expectationSchema } from '../lib/schemas/expectation.ts';
import { guideSchema } from '../lib/schemas/guide.ts';
import { messageSchema } from '../lib/schemas/message.ts';
import { questionSchema } from '../lib/schemas/question.ts';
import type { Pair, SiteContent } from '../lib/schemas/site-content.ts';
import { symptomSchema } from '../lib/schemas/symptom.ts';
import { ContentError } from './content-error.ts';
import { ContentFiles } from './content-files.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

function jsonFolder<S extends z.ZodType>(
  files: ContentFiles,
  folder: string,
  schema: S,
): Map<string, z.output<S>> {
  const entries = new Map<string, z.output<S>>();
  for (const name of files.list(folder)) {
    if (!name.endsWith('.json')) continue;
    const entry = files.json(`${folder}/${name}`, schema);
    if (entry !== undefined) entries.set(name.slice(0, -'.json'.length), entry);
  }
  return entries;
}

function mdxFolder<S extends z.ZodType>(
  files: ContentFiles,
  name: string,
  schema: S,
  prose: Map<string, string>,
): Map<string, z.output<S>> {
  const entries = new Map<string, z.output<S>>();
  for (const entry of files.list(`content/${name}`)) {
    const isFolder = name === 'causes';
    const file = `content/${name}/${entry}${isFolder ? '/index.mdx' : ''}`;
    const slug = isFolder ? entry : entry.replace(/\.mdx$/, '');
    if (!slugSchema.safeParse(slug).success || (!isFolder && slug === entry)) {
      files.problems.push(
        `content/${name}/${entry}: is not named as ${isFolder ? 'a slug' : 'a slug and .mdx'} of a-z, 0-9 and hyphens, at most 48 characters.`,
      );
      continue;
    }
    const page = files.mdx(file, schema);
    if (page === undefined) {
      if (files.text(file) === undefined) files.problems.push(`${file} is missing.`);
      continue;
    }
    entries.set(slug, page.data);
    prose.set(`${name}/${slug}`, page.body);
  }
  return entries;
}

function programs(files: ContentFiles, folder: string, ending: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of files.list(folder)) {
    if (!name.endsWith(ending)) continue;
    const text = files.text(`${folder}/${name}`);
    if (text !== undefined) found.set(name.slice(0, -ending.length), text);
  }
  return found;
}

function readPairs(files: ContentFiles, slugs: Iterable<string>): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const slug of slugs) {
    const folder = `content/causes/${slug}`;
    const names = ['wrong.py', 'correct.py', 'correct-3.10.py', 'requirements.txt'];
    const [wrong, correct, older, requirements] = names.map((name) =>
      files.text(`${folder}/${name}`),
    );
    const expectation = files.json(`${folder}/expected.json`, expectationSchema);
    if (wrong === undefined || correct === undefined || expectation === undefined) continue;
    pairs.set(slug, {
      wrong,
      correct,
      expectation,
      ...(older === undefined ? {} : { olderCorrect: older }),
      ...(requirements === undefined ? {} : { requirements }),
    });
  }
  return pairs;
}

function readEvidence(files: ContentFiles, folder: string): Map<string, Evidence> {
  return jsonFolder(files, `content/evidence/${folder}`, evidenceSchema);
}

function readTimelines(files: ContentFiles): Map<string, Timeline> {
  const read = jsonFolder(files, 'content/evidence/timelines', timelineEvidenceSchema);
  return new Map(
    [...read].map(([slug, { inputs, programs }]) => [
      slug,
      { inputs, wrong: programs['wrong.py'], correct: programs['correct.py'] },
    ]),
  );
}

function readClaimTimelines(files: ContentFiles): Map<string, ClaimTimeline> {
  const folder = 'content/evidence/timelines/claims';
  const found = new Map<string, ClaimTimeline>();
  for (const [slug, { inputs, programs }] of jsonFolder(
    files,
    folder,
    claimTimelineEvidenceSchema,
  )) {
    const run = programs[`${slug}.py`];
    if (run === undefined)
      files.problems.push(`${folder}/${slug}.json: has no trace of ${slug}.py.`);
    else found.set(slug, { inputs, run });
  }
  return found;
}

/**
 * The one reader of `content/`: reads and types every file.
 * @param root the folder that holds `content`; the project when left out
 * @throws {ContentError} with one sentence for each file or field that does not fit its schema
 */
export function readContent(root: string = PROJECT): SiteContent {
  const files = new ContentFiles(root);
  const prose = new Map<string, string>();
  const causes = mdxFolder(files, 'causes', causeSchema, prose);
  const content: SiteContent = {
    messages: jsonFolder(files, 'content/messages', messageSchema),
    shows: programs(files, 'content/messages', '.show.py'),
    catalogue: files.json('content/catalogue.json', catalogueSchema) ?? [],
    errors: mdxFolder(files, 'errors', errorSchema, prose),
    causes,
    pairs: readPairs(files, causes.keys()),
    symptoms: mdxFolder(files, 'symptoms', symptomSchema, prose),
    guides: mdxFolder(files, 'guides', guideSchema, prose),
    questions: jsonFolder(files, 'content/questions', questionSchema),
    claims: jsonFolder(files, 'content/claims', claimSchema),
    claimPrograms: programs(files, 'content/claims', '.py'),
    claimRequirements: programs(files, 'content/claims', '.requirements.txt'),
    evidence: {
      causes: readEvidence(files, 'causes'),
      messages: readEvidence(files, 'messages'),
      claims: readEvidence(files, 'claims'),
    },
    browser: {
      differences: files.json('content/browser-differences.json', browserDifferencesSchema) ?? [],
      evidence: files.json('content/evidence/browser.json', browserEvidenceSchema),
    },
    timelines: readTimelines(files),
    claimTimelines: readClaimTimelines(files),
    prose,
    publishedAddresses: (files.text('content/published-addresses.txt') ?? '')
      .split('\n')
      .filter((line) => line !== ''),
  };
  if (files.problems.length > 0) throw new ContentError(files.problems);
  return content;
}
