/** The endpoint's memory, as Linux tells it. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const SAMPLE_MS = 1000;
/** How long memory may take to come down by itself, and how long after it was asked to. */
const CALM_MS = 10_000;

/** Resident megabytes of a process. */
export const rssOf = (pid: number): number => {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  if (kilobytes === undefined) throw new Error(`process ${pid} does not tell its memory`);
  return Number(kilobytes) / 1024;
};

/** Looks every second until it is told to stop, and then tells the most it saw. */
export const watchMemory = (pid: number): (() => number) => {
  let peak = rssOf(pid);
  const timer = setInterval(() => (peak = Math.max(peak, rssOf(pid))), SAMPLE_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
};

const settle = async (pid: number, bound: number): Promise<number> => {
  const until = performance.now() + CALM_MS;
  let rss = rssOf(pid);
  while (rss > bound && performance.now() < until) {
    await wait(SAMPLE_MS);
    rss = Math.min(rss, rssOf(pid));
  }
  return rss;
};

const COLLECT =
  "--expose-gc --import data:text/javascript,process.on('SIGUSR2',()=>{gc();setTimeout(gc,500)})";

/**
 * Environment of an endpoint whose memory is watched. It collects its garbage when it gets SIGUSR2. And glibc gives back
 * every block of 32 kB when it is freed: by itself it raises that threshold to 32 MB, and then keeps twice the memory
 * that is in use, which would hide what the endpoint keeps behind what malloc keeps.
 */
export const watched = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `${env['NODE_OPTIONS'] ?? ''} ${COLLECT}`,
  MALLOC_MMAP_THRESHOLD_: env['MALLOC_MMAP_THRESHOLD_'] ?? '32768',
});

/** Waits until memory is within a bound: first by itself, then after a collection. */
export const calmMemory = async (
  pid: number,
  bound: number,
): Promise<{ readonly unasked: number; readonly collected: number }> => {
  const unasked = await settle(pid, bound);
  if (unasked <= bound) return { unasked, collected: unasked };
  process.kill(pid, 'SIGUSR2');
  return { unasked, collected: await settle(pid, bound) };
};
