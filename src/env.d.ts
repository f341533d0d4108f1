declare module 'virtual:page-script' {
  /** The minified script of every page. */
  const script: string;
  export default script;
}

declare module '*.astro' {
  /** A component; `astro check` knows its props. */
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}

declare module '*.late.css' {
  /** Minified styles of what a script adds to a page. */
  const text: string;
  export default text;
}

declare module 'prism-code-editor/layout.css' {
  /** Minified styles of the editor that say where things are, not how they look. */
  const text: string;
  export default text;
}

declare module 'pagefind-module' {
  /** Options of an index; https://pagefind.app/docs/search-config/ lists them. */
  export function options(options: Record<string, unknown>): Promise<void>;
  export function init(): Promise<void>;
  /** Pages that hold all the words; null when a newer search overtook this one. */
  export function search(words: string): Promise<{ results: { id: string; score: number }[] }>;
}
