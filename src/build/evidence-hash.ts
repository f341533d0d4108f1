import { createHash } from 'node:crypto';
import { EVIDENCE_FORMAT } from '../lib/schemas/evidence.ts';

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
