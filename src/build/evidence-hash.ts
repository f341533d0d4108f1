import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { EVIDENCE_FORMAT } from '../lib/schemas/evidence.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** One input of an evidence file: its name without a folder, and its bytes (a text counts as UTF-8). */
export interface EvidenceInput {
  name: string;
  data: Uint8Array | string;
}

/**
 * Gives the hash that an evidence file holds while it is fresh: SHA-256, in hex, over a line with the evidence
 * format, then name, NUL, bytes, NUL of each input in name order. What counts as an input: src/verify/README.md.
 * Twin of `hash_inputs` in src/verify/evidence.py; evidence-hash-vectors.json binds the two.
 */
export function evidenceHash(inputs: readonly EvidenceInput[]): string {
  const hash = createHash('sha256');
  hash.update(`asyncio-error-index evidence ${EVIDENCE_FORMAT}\n`);
  for (const { name, data } of inputs.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(name).update('\0').update(data).update('\0');
  }
  return hash.digest('hex');
}

/**
 * Gives the input that stands for the `runs` of a claim's JSON file, as they are in the file, before any schema
 * fills in defaults: JSON with sorted keys and without spaces.
 */
export function claimRunsInput(runs: unknown): EvidenceInput {
  return { name: 'runs', data: JSON.stringify(sorted(runs)) };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** Inputs of `content/evidence/causes/<slug>.json`: the programs, expected.json and requirements.txt. */
export function causeInputs(slug: string, root = PROJECT): EvidenceInput[] {
  const folder = path.join(root, 'content/causes', slug);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => /\.py$|^expected\.json$|^requirements\.txt$/.test(name))
    .map((name) => ({ name, data: readFileSync(path.join(folder, name)) }));
}

/** Input of `content/evidence/messages/<id>.json`: the message's program; none when it is gone. */
export function messageInputs(id: string, root = PROJECT): EvidenceInput[] {
  return readIfThere(path.join(root, 'content/messages', `${id}.show.py`));
}

/** Inputs of `content/evidence/claims/<slug>.json`: the program, its lock, `runs` and `services` of its JSON file. */
export function claimInputs(slug: string, root = PROJECT): EvidenceInput[] {
  const [json] = readIfThere(path.join(root, 'content/claims', `${slug}.json`));
  const { runs, services } = (json ? JSON.parse(json.data.toString()) : {}) as {
    runs?: unknown;
    services?: unknown;
  };
  return [
    ...readIfThere(path.join(root, 'content/claims', `${slug}.py`)),
    ...readIfThere(path.join(root, 'content/claims', `${slug}.requirements.txt`)),
    ...(runs === undefined ? [] : [claimRunsInput(runs)]),
    ...(services === undefined ? [] : [{ name: 'services', data: JSON.stringify(services) }]),
  ];
}

function readIfThere(file: string): EvidenceInput[] {
  return existsSync(file) ? [{ name: path.basename(file), data: readFileSync(file) }] : [];
}
