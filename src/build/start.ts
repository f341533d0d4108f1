import { buildSite } from './build-site.ts';
import { serveSite } from './serve-site.ts';

const FIRST_PORT = 4321;

function portFrom(value: string | undefined): number {
  if (value === undefined || value === '') return FIRST_PORT;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  console.error(`start: PORT is '${value}', which is no port number; give one from 1 to 65535.`);
  process.exit(2);
}

const port = portFrom(process.env['PORT']);
if (!(await buildSite())) process.exit(1);
console.log(`The site is at ${await serveSite(port)} (Ctrl+C ends it).`);
