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
