declare module 'virtual:page-script' {
  /** The minified script of every page. */
  const script: string;
  export default script;
}
