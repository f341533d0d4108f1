import type { Service } from '../schemas/expectation.ts';

/** The variables are those of `SERVERS` in src/verify/services.py. */
const WORDS: Readonly<Record<Service, string>> = {
  postgresql: 'a PostgreSQL server at DATABASE_URL',
  redis: 'a Redis server at REDIS_URL',
};

/** What a program's servers are called where a page says with what it was run. */
export function neededServers(services: readonly Service[] | undefined): string[] {
  return (services ?? []).map((service) => WORDS[service]);
}
