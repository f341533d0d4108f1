import type { Line } from './clean-text.ts';
import { parseFrame, type Frame } from './parse-frame.ts';

export type { Frame } from './parse-frame.ts';

/** How an exception is joined to the one printed before it. */
export type Link = 'during' | 'cause' | null;

/** One printed exception: its last line, and the frames above it. */
export interface Raised {
  type: string;
  message: string;
  /** Index of its line. */
  index: number;
  frames: Frame[];
  link: Link;
  /** Exceptions joined by "During handling", "direct cause" or an exception group share a chain. */
  chain: number;
}

/** A report as the matcher sees it. */
export interface Traceback {
  frames: Frame[];
  raised: Raised[];
  /** The exceptions by the index of their line, and by those of their frames. */
  raisedAt: ReadonlyMap<number, Raised>;
  raisedFrom: ReadonlyMap<number, Raised>;
  /** Frames behind the last exception line: a traceback that lost its end. */
  open: Frame[];
  /** The type printed above those frames, as Jupyter and IPython do. */
  openType: string | null;
}

const EXCEPTION =
  /^((?:[A-Za-z_]\w{0,60}\.){0,8}[A-Za-z_]\w{0,60}(?:Error|Exception|Warning|Exit|Interrupt|Group|Timeout|Operation|Refused|Full|Empty|ShutDown|Iteration|Greenlet|Disconnect))(?::(?: +(.*))?)?$/;
/** Third-party exceptions may have any name; with their module in front they are told from other words. */
const QUALIFIED = /^((?:[a-z_]\w{0,60}\.){1,8}[A-Z]\w{0,60}):(?: +(.*))?$/;
/** How many exceptions a group prints below its own line. */
const MEMBERS = /\((\d{1,3}) sub-exceptions?\)$/;
const DURING = 'During handling of the above exception';
const CAUSE = 'The above exception was the direct cause';

/** `RuntimeError   Traceback (most recent call last)` */
const HEAD = /^((?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{0,60}) +Traceback \(most recent call last\)$/;

/** Reads frames and exceptions out of cleaned lines, in any of the formats that Python tools print. */
export function parseTraceback(lines: readonly Line[]): Traceback {
  const raisedAt = new Map<number, Raised>();
  const raisedFrom = new Map<number, Raised>();
  const result: Traceback = {
    frames: [],
    raised: [],
    raisedAt,
    raisedFrom,
    open: [],
    openType: null,
  };
  let link: Link = null;
  let chain = 0;
  let grouped = 0;
  lines.forEach((line, index) => {
    const { text } = line;
    const head = isHead(text);
    const found = head ? null : (EXCEPTION.exec(text) ?? QUALIFIED.exec(text));
    if (head) result.openType = HEAD.exec(text)?.[1] ?? null;
    if (found?.[1] === undefined) {
      const frame = parseFrame(lines, index);
      if (frame !== null) {
        result.frames.push(frame);
        result.open.push(frame);
      } else if (text.startsWith(DURING)) link = 'during';
      else if (text.startsWith(CAUSE)) link = 'cause';
      return;
    }
    // What an exception group holds belongs to its chain.
    const inGroup = link === null && grouped > 0;
    if (inGroup) grouped--;
    else if (link === null && result.raised.length > 0) chain++;
    const message = found[2] ?? '';
    grouped += Number(MEMBERS.exec(message)?.[1] ?? 0);
    const raised = { type: found[1], message, index, frames: result.open, link, chain };
    result.raised.push(raised);
    raisedAt.set(index, raised);
    for (const frame of raised.frames) raisedFrom.set(frame.index, raised);
    result.open = [];
    result.openType = null;
    link = null;
  });
  return result;
}

/** Jupyter prints the type above the traceback and the whole line below it. */
function isHead(text: string): boolean {
  return text.endsWith('Traceback (most recent call last)');
}
