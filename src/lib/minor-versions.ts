/** The CPython minor versions that every program is run on, oldest first. */
export const MINOR_VERSIONS = ['3.10', '3.11', '3.12', '3.13', '3.14', '3.15'] as const;

/** One CPython minor version, such as `3.12`. */
export type MinorVersion = (typeof MINOR_VERSIONS)[number];
