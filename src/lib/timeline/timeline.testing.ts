import { traceSchema, type Trace } from '../schemas/trace.ts';

type Written = Omit<Partial<import('zod').input<typeof traceSchema>>, 'lanes'> & {
  lanes: (Partial<import('zod').input<typeof traceSchema>['lanes'][number]> & { name: string })[];
};

/** A trace of which only what a test is about is written out: tasks made at 0 that never step. */
export function sampleTrace({ lanes, ...rest }: Written): Trace {
  return traceSchema.parse({
    python: '3.14.8',
    length: 100,
    ended: 'exit',
    ...rest,
    lanes: lanes.map((lane) => ({ kind: 'task', created: 0, steps: [], ...lane })),
  });
}

const done = (at: number): { at: number; how: 'done' } => ({ at, how: 'done' });

/** A task holds the loop for 200 ms, and a timer of another one is late. */
export const BLOCKED = sampleTrace({
  length: 251,
  lanes: [
    { name: 'main', steps: [{ from: 0, to: 0.1 }], end: done(251) },
    {
      name: 'heartbeat',
      createdBy: 0,
      steps: [
        { from: 0.1, to: 0.2 },
        { from: 200.3, to: 200.4 },
      ],
      timers: [{ due: 50, ran: 200.3 }],
      end: done(251),
    },
    {
      name: 'download',
      createdBy: 0,
      steps: [{ from: 0.2, to: 200.2 }],
      calls: [{ from: 0.2, to: 200.1, name: 'time.sleep' }],
      end: done(200.2),
    },
  ],
});

/** The same with the call in a thread. */
export const FREE = sampleTrace({
  length: 201,
  lanes: [
    {
      name: 'main',
      steps: [
        { from: 0, to: 0.1 },
        { from: 200.5, to: 201 },
      ],
      end: done(201),
    },
    { name: 'heartbeat', createdBy: 0, steps: [{ from: 50, to: 50.1 }], end: done(50.1) },
    { name: 'time.sleep', kind: 'thread', createdBy: 0, steps: [{ from: 0.4, to: 200.4 }] },
  ],
});

/** Two tasks that wait for each other. */
export const STUCK = sampleTrace({
  length: 10,
  ended: 'idle',
  lanes: [
    { name: 'main', steps: [{ from: 0, to: 0.1 }], waits: [{ from: 0.1, for: 'gather' }] },
    {
      name: 'refund',
      createdBy: 0,
      steps: [{ from: 9.9, to: 10 }],
      waits: [{ from: 10, for: 'Lock.acquire' }],
    },
  ],
});
