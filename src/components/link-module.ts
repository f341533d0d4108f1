import { linkModule } from '../lib/faces/link-module.ts';
import command from '../link/command.py?raw';
import data from '../link/data.py?raw';
import findMessages from '../link/find_messages.py?raw';
import hooks from '../link/hooks.py?raw';
import { loadSiteContent } from './load-site-content.ts';

/** The text of `asyncio_errors.py` for the site at `site`, below the base path that it is built with. */
export async function linkModuleOfSite(site: string | undefined): Promise<string> {
  const place = { site, base: import.meta.env.BASE_URL };
  const parts = {
    'data.py': data,
    'find_messages.py': findMessages,
    'hooks.py': hooks,
    'command.py': command,
  };
  return linkModule(await loadSiteContent(), place, parts);
}
