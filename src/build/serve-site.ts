import { preview } from 'astro';

/**
 * Serves the built site.
 * @param port first port to try; the next ones are tried while it is taken
 * @returns the address of the home page
 */
export async function serveSite(port: number): Promise<string> {
  const server = await preview({ server: { port }, logLevel: 'error' });
  const base = (process.env['BASE_PATH'] ?? '/').replace(/^\/*/, '/').replace(/\/*$/, '/');
  return `http://localhost:${server.port}${base}`;
}

if (import.meta.main) {
  const port = Number(process.argv[2]);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    console.error(`serve: '${process.argv[2] ?? ''}' is no port number; give one from 1 to 65535.`);
    process.exit(2);
  }
  console.log(await serveSite(port));
}
