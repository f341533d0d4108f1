import type { Stream } from './worker-messages.ts';

/** Messages that may be sent at once; then one more for each pause of this many milliseconds. */
const AT_ONCE = 200;
const PAUSE_MS = 5;
const MOST_HELD = 4096;

/**
 * Sends output on as it is printed, joins it when a program prints without a pause, and ends after so many bytes.
 */
export class OutputSender {
  private readonly send: (stream: Stream, text: string) => void;
  private readonly now: () => number;
  private left: number;
  private held = '';
  private heldStream: Stream = 'stdout';
  private credit = AT_ONCE;
  private creditedAt = 0;
  private readonly decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };

  /**
   * @param most bytes that are sent on before the output counts as a flood
   * @param now a clock, in milliseconds
   */
  constructor(send: (stream: Stream, text: string) => void, most: number, now: () => number) {
    this.send = send;
    this.left = most;
    this.now = now;
    this.creditedAt = now();
  }

  /**
   * Takes what was printed.
   * @returns false when the output became a flood: everything up to there is sent
   */
  write(stream: Stream, bytes: Uint8Array): boolean {
    const isFlood = bytes.length > this.left;
    const taken = isFlood ? bytes.subarray(0, this.left) : bytes;
    this.left -= taken.length;
    if (stream !== this.heldStream) this.flush();
    this.heldStream = stream;
    this.held += this.decoders[stream].decode(taken, { stream: true });
    const now = this.now();
    this.credit = Math.min(AT_ONCE, this.credit + (now - this.creditedAt) / PAUSE_MS);
    this.creditedAt = now;
    if (isFlood || this.credit >= 1 || this.held.length > MOST_HELD) this.flush();
    return !isFlood;
  }

  /** Sends what is held. */
  flush(): void {
    if (this.held === '') return;
    this.credit = Math.max(0, this.credit - 1);
    this.send(this.heldStream, this.held);
    this.held = '';
  }
}
