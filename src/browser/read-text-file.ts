import { inputProblem } from '../lib/matcher-input.ts';

const MB = 1024 * 1024;
const LARGEST = 50 * MB;

/**
 * Reads a file as text: UTF-8, or UTF-16 where its first bytes say so, as logs of Windows do.
 * @throws {Error} with one sentence when it is too large, empty or binary, or cannot be read
 */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > LARGEST)
    throw new Error(
      `${file.name} has ${Math.round(file.size / MB)} MB; give a file of at most ${LARGEST / MB} MB, such as the part around the error.`,
    );
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(
      `${file.name} could not be read: drop a file, not a folder, or paste its text.`,
    );
  }
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') throw new Error(`${file.name} is empty.`);
  const problem = inputProblem(text);
  if (problem !== undefined) throw new Error(problem);
  return text;
}
