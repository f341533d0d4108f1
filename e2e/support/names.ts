import type { Page } from '@playwright/test';

interface AxNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  backendDOMNodeId?: number;
}

/** What a reader may use or look at, by the names that the browser gives its roles. */
const NAMED = new Set(
  ['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'slider', 'listbox']
    .concat([
      'image',
      'img',
      'SvgRoot',
      'graphics-document',
      'progressbar',
      'progressIndicator',
      'dialog',
    ])
    .concat(['DisclosureTriangle', 'spinbutton', 'switch', 'tab', 'menuitem', 'option']),
);
/** Of these several may share a name: an option belongs to its list, a box to its group. */
const IN_A_GROUP = new Set(['option', 'checkbox', 'radio']);

/** Opens everything that can be opened, so that what it holds is looked at too; what the search opens covers its field. */
export async function openAll(page: Page): Promise<void> {
  if (new URL(page.url()).pathname === '/search/') return;
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details'))
      details.open = true;
  });
}

/** Controls and pictures without a name, and names that stand for two things, as the browser tells them to listeners. */
export async function nameProblems(page: Page): Promise<string[]> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = (await browser.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await browser.detach();
  const problems: string[] = [];
  const meant = new Map<string, string>();
  for (const { ignored, role, name, properties, backendDOMNodeId } of nodes) {
    const kind = role?.value ?? '';
    if (ignored || !NAMED.has(kind)) continue;
    const words = name?.value.trim() ?? '';
    if (words === '') problems.push(`a ${kind} has no name`);
    if (words === '' || IN_A_GROUP.has(kind)) continue;
    const url = properties?.find((property) => property.name === 'url')?.value.value;
    const means = JSON.stringify(kind === 'link' ? url : backendDOMNodeId);
    const key = `${kind} '${words}'`;
    const other = meant.get(key);
    if (other === undefined) meant.set(key, means);
    else if (other !== means) problems.push(`${key} stands for two: ${other}, ${means}`);
  }
  return problems;
}
