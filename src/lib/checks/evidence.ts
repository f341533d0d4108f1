import { minorOf } from '../evidence/exact-version.ts';
import { compareMinor, MINOR_VERSIONS, type MinorVersion } from '../schemas/common.ts';
import type { Evidence, ProgramEvidence, Result } from '../schemas/evidence.ts';
import type { Expectation, Observation } from '../schemas/expectation.ts';
import type { Pair, SiteContent } from '../schemas/site-content.ts';
import { showsMessage } from '../shown-messages.ts';

/** The case for one version: the one that names it, else the one that names none. */
export function caseFor<T extends { versions?: MinorVersion[] | undefined }>(
  cases: readonly T[],
  minor: MinorVersion,
): T | undefined {
  return (
    cases.find((c) => c.versions?.includes(minor)) ?? cases.find((c) => c.versions === undefined)
  );
}

function printed({ stdout, stderr }: Result): string {
  return `${stdout}\n${stderr}`;
}

function lines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** The messages that a printed text shows. */
type ShownMessages = (text: string) => ReadonlySet<string>;

/** Looks into each text once: runs on several versions mostly print the same. */
function shownMessages(messages: SiteContent['messages']): ShownMessages {
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const found =
      known.get(text) ??
      new Set([...messages].filter(([, m]) => showsMessage(text, m)).map(([id]) => id));
    known.set(text, found);
    return found;
  };
}

/** What the checks of one run need to know. */
interface Recorded {
  content: SiteContent;
  shown: ShownMessages;
}

interface Wanted {
  exit: number | 'timeout';
  stdout?: readonly string[] | undefined;
  messages: readonly string[];
}

function resultProblems(
  { content, shown }: Recorded,
  where: string,
  result: Result,
  wanted: Wanted,
): string[] {
  const on = `${where} on ${result.versions.join(', ')}`;
  const problems: string[] = [];
  if (result.exit !== wanted.exit)
    problems.push(`${on}: exit code ${result.exit} was recorded, ${wanted.exit} is expected.`);
  if (
    wanted.stdout !== undefined &&
    JSON.stringify(lines(result.stdout)) !== JSON.stringify(wanted.stdout)
  ) {
    problems.push(`${on}: the recorded standard output is not the one expected.`);
  }
  const ids = shown(printed(result));
  for (const id of content.messages.keys()) {
    const isShown = ids.has(id);
    if (isShown && !wanted.messages.includes(id))
      problems.push(`${on}: the output shows the message '${id}', which is not expected there.`);
    if (!isShown && wanted.messages.includes(id))
      problems.push(`${on}: the output does not show the expected message '${id}'.`);
  }
  return problems;
}

function casesProblems(
  recorded: Recorded,
  where: string,
  program: ProgramEvidence,
  cases: readonly (Wanted & { versions?: MinorVersion[] | undefined })[],
): string[] {
  return program.plain.flatMap((result) =>
    [...new Set(result.versions.map(minorOf))].flatMap((minor) => {
      const wanted = caseFor(cases, minor);
      const one = { ...result, versions: result.versions.filter((v) => minorOf(v) === minor) };
      return wanted === undefined
        ? [`${where}: no case covers ${minor}, on which it was run.`]
        : resultProblems(recorded, where, one, wanted);
    }),
  );
}

function gaps(where: string, program: ProgramEvidence, minors: readonly MinorVersion[]): string[] {
  const have = new Set(program.plain.flatMap((result) => result.versions.map(minorOf)));
  const missing = minors.filter((minor) => !have.has(minor));
  return missing.length === 0
    ? []
    : [`${where}: no run on ${missing.join(', ')} is recorded; run npm run verify -- --record.`];
}

/** Same kind, and the same places, calls and tasks. */
function isObservation(a: Observation, b: Observation): boolean {
  const ordered = (o: Observation): string => JSON.stringify(Object.entries(o).sort());
  return ordered(a) === ordered(b);
}

function observationProblems(
  where: string,
  program: ProgramEvidence,
  cases: Expectation['wrong'],
  minors: readonly MinorVersion[],
): string[] {
  const problems: string[] = [];
  for (const minor of minors) {
    for (const observation of caseFor(cases, minor)?.observations ?? []) {
      const seen = (program.observed ?? []).some(
        (o) =>
          o.versions.some((v) => minorOf(v) === minor) && isObservation(o.observation, observation),
      );
      if (!seen)
        problems.push(
          `${where}: the observation '${observation.kind}' is not recorded on ${minor}.`,
        );
    }
  }
  return problems;
}

/** Versions that a pair must have run on: all, but for third-party packages those that have a wheel. */
function minorsOf(pair: Pair, evidence: Evidence): readonly MinorVersion[] {
  if (pair.requirements === undefined) return MINOR_VERSIONS;
  const have = (evidence.programs['wrong.py']?.plain ?? []).flatMap((r) => r.versions.map(minorOf));
  return MINOR_VERSIONS.filter((minor) => have.includes(minor));
}

function causeProblems(recorded: Recorded, slug: string, evidence: Evidence): string[] {
  const { content } = recorded;
  const cause = content.causes.get(slug);
  const pair = content.pairs.get(slug);
  const file = `content/evidence/causes/${slug}.json`;
  if (cause === undefined || pair === undefined)
    return [`${file}: there is no such pair; delete the file.`];
  const { wrong, correct } = pair.expectation;
  const since = cause.requires ?? '3.10';
  const minors = minorsOf(pair, evidence);
  const newer = minors.filter((minor) => compareMinor(minor, since) >= 0);
  const older = minors.filter((minor) => compareMinor(minor, since) < 0);
  const programs: [
    name: string,
    needed: readonly MinorVersion[],
    cases: (Wanted & { versions?: MinorVersion[] | undefined })[],
  ][] = [
    ['wrong.py', minors, wrong],
    ['correct.py', newer, [{ ...correct, messages: [] }]],
  ];
  if (pair.olderCorrect !== undefined)
    programs.push(['correct-3.10.py', older, [{ ...correct, messages: [] }]]);
  const problems = programs.flatMap(([name, needed, cases]) => {
    const program = evidence.programs[name];
    if (program === undefined)
      return [`${file}: ${name} was not recorded; run npm run verify -- --record.`];
    return [
      ...gaps(`${file}: ${name}`, program, needed),
      ...casesProblems(recorded, `${file}: ${name}`, program, cases),
    ];
  });
  const wrongProgram = evidence.programs['wrong.py'];
  if (wrongProgram !== undefined)
    problems.push(...observationProblems(`${file}: wrong.py`, wrongProgram, wrong, minors));
  return problems;
}

function claimProblems(recorded: Recorded, slug: string, evidence: Evidence): string[] {
  const { content } = recorded;
  const file = `content/evidence/claims/${slug}.json`;
  const claim = content.claims.get(slug);
  if (claim === undefined) return [`${file}: there is no such claim; delete the file.`];
  const program = evidence.programs[`${slug}.py`];
  if (program === undefined)
    return [`${file}: ${slug}.py was not recorded; run npm run verify -- --record.`];
  const meant = MINOR_VERSIONS.filter((minor) => caseFor(claim.runs, minor) !== undefined);
  return [
    ...(content.claimRequirements.has(slug) ? [] : gaps(`${file}: ${slug}.py`, program, meant)),
    ...casesProblems(recorded, `${file}: ${slug}.py`, program, claim.runs),
  ];
}

/** A lock that no program uses, such as one whose name is mistyped. */
function loneLocks(content: SiteContent): string[] {
  return [...content.claimRequirements.keys()]
    .filter((slug) => !content.claimPrograms.has(slug))
    .map(
      (slug) =>
        `content/claims/${slug}.requirements.txt: there is no ${slug}.py; correct the name or delete the file.`,
    );
}

/** Results in which a message may be seen: of every recorded program. */
function allResults(content: SiteContent): Result[] {
  const { causes, messages, claims } = content.evidence;
  return [...causes.values(), ...messages.values(), ...claims.values()].flatMap((evidence) =>
    Object.values(evidence.programs).flatMap((program) => program.plain),
  );
}

function versionProblems({ content, shown }: Recorded): string[] {
  const results = allResults(content);
  return [...content.messages].flatMap(([id, message]) => {
    const file = `content/messages/${id}.json`;
    const seen = new Set(
      results.filter((r) => shown(printed(r)).has(id)).flatMap((r) => r.versions.map(minorOf)),
    );
    const unclaimed = MINOR_VERSIONS.filter(
      (minor) => seen.has(minor) && !message.versions.includes(minor),
    );
    const unseen = message.versions.filter((minor) => !seen.has(minor));
    const problems: string[] = [];
    if (unclaimed.length > 0)
      problems.push(
        `${file}: versions leaves out ${unclaimed.join(', ')}, on which a run shows the message.`,
      );
    if (message.provenance.kind === 'run' && unseen.length > 0) {
      problems.push(
        `${file}: versions claims ${unseen.join(', ')}, on which no recorded run shows the message.`,
      );
    }
    return problems;
  });
}

/** What was recorded is complete and says what expected.json, the claims and the messages' versions say. */
export function checkEvidence(content: SiteContent): string[] {
  const recorded = { content, shown: shownMessages(content.messages) };
  const problems: string[] = [];
  const expected: [folder: string, slugs: Iterable<string>, have: ReadonlyMap<string, Evidence>][] =
    [
      ['causes', content.pairs.keys(), content.evidence.causes],
      ['messages', content.shows.keys(), content.evidence.messages],
      ['claims', content.claimPrograms.keys(), content.evidence.claims],
    ];
  for (const [folder, slugs, have] of expected) {
    for (const slug of slugs) {
      if (!have.has(slug))
        problems.push(
          `content/evidence/${folder}/${slug}.json is missing: run npm run verify -- --record --only ${slug}.`,
        );
    }
  }
  for (const [slug, evidence] of content.evidence.causes)
    problems.push(...causeProblems(recorded, slug, evidence));
  for (const [slug, evidence] of content.evidence.claims)
    problems.push(...claimProblems(recorded, slug, evidence));
  return [...problems, ...loneLocks(content), ...versionProblems(recorded)];
}
