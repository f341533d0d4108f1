import rules from './rules.json' with { type: 'json' };

/**
 * Removes from an output what differs between two runs of one program: the addresses, paths, library line
 * numbers, ports, ids and durations that rules.json lists, in its order. `directory` is the absolute folder of
 * the program without a slash at its end, or '' when unknown. Twin of src/verify/normalise.py; vectors.json
 * binds the two.
 */
export function normalise(text: string, directory = ''): string {
  let result = text;
  for (const { pattern, becomes } of rules) {
    const needsDirectory = pattern.includes('{directory}');
    if (needsDirectory && directory === '') continue;
    // A function, so that a `$` of the directory stays literal.
    const source = pattern.replace('{directory}', () => escapeForPattern(directory));
    result = result.replace(new RegExp(source, 'g'), becomes);
  }
  return result;
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
