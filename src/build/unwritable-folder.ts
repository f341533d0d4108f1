import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The first of some folders that cannot be written to.
 * @param folders paths; for one that is not there yet its parent is asked
 */
export function unwritableFolder(folders: readonly string[]): string | undefined {
  return folders.find((folder) => {
    try {
      accessSync(existsSync(folder) ? folder : path.dirname(folder), constants.W_OK);
      return false;
    } catch {
      return true;
    }
  });
}
