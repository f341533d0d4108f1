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
