import { pageAddress } from './page-address.ts';

const loads = new Map<string, Promise<void>>();

/**
 * Fetches a script below `/assets/` once; a failed one may be tried again.
 * @param name such as `match` or `search/engine`
 */
export function loadScript(name: string): Promise<void> {
  const known = loads.get(name);
  if (known !== undefined) return known;
  const load = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = pageAddress(`/assets/${name}.js`);
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      script.remove();
      loads.delete(name);
      reject(new Error(`${name}.js could not be loaded`));
    };
    document.head.append(script);
  });
  loads.set(name, load);
  return load;
}
