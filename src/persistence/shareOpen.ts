/**
 * A token, opened: its requests are run again through the engine, so that no token leads where no learner could. Whatever a
 * token is, it opens or has a fault; nothing is thrown.
 */
import * as v from 'valibot';
import type { Body, Result } from '../engine/index.ts';
import { fromBase64Url } from './base64url.ts';
import { fault, messageOf, shown } from './fault.ts';
import type { LabFault } from './fault.ts';
import { isRecord } from './fields.ts';
import { FORMAT, VERSION } from './format.ts';
import type { Lab } from './format.ts';
import { labFrom } from './load.ts';
import { packStep } from './pack.ts';
import type { PackPorts } from './pack.ts';
import { absentIn, bodyIn, isMoment, MAX_ABSENT, readScene, sceneBody } from './shareFormat.ts';
import type { Absent, Scene, SceneBody, SceneStep, SharePorts } from './shareFormat.ts';
import { valueOf } from './shareText.ts';
import { standInFor } from './standIn.ts';

/** A body of its own bytes, or what stands for those that did not travel. */
const bodyBack = (body: SceneBody): Body | undefined => {
  if ('text' in body) return new TextEncoder().encode(body.text);
  if ('size' in body) return standInFor(body.size, body.md5);
  return fromBase64Url(body.base64);
};

/** What is known of bodies while a scene is opened: bytes by SHA-256, and the MD5 that was stated of each. */
type Bodies = Map<string, Body>;

const stepBack = async (
  step: SceneStep,
  path: string,
  bodies: Bodies,
  { digestOf }: PackPorts,
): Promise<Result<unknown, LabFault>> => {
  const given = bodyIn(step);
  if (given === undefined) return { ok: true, value: step };
  const where = `${path}.request.command.body`;
  const parsed = v.safeParse(sceneBody, given);
  const body = parsed.success ? bodyBack(parsed.output) : undefined;
  if (!parsed.success || body === undefined)
    return fault('shape', where, shown(given), 'a text, base64, or a size with an MD5');
  const { sha256, md5 } = await digestOf(body);
  bodies.set(sha256, body);
  const stated = 'md5' in parsed.output ? parsed.output.md5 : md5;
  const { request } = step;
  if (!isRecord(request) || !isRecord(request['command'])) return { ok: true, value: step };
  const command = { ...request['command'], body: { sha256, size: body.length, md5: stated } };
  return { ok: true, value: { ...step, request: { ...request, command } } };
};

/** The prepared sandbox's requests as saved, in front of those of the first branch. */
const storyOf = async (
  scene: Scene,
  bodies: Bodies,
  ports: SharePorts,
): Promise<Result<unknown[], LabFault>> => {
  const story: unknown[] = [];
  if (scene.sandbox === undefined) return { ok: true, value: story };
  for (const step of ports.sandbox(scene.seed, scene.sandbox)) {
    const packed = await packStep(step, ports);
    if (!packed.ok) return packed;
    for (const [name, body] of packed.value.bodies) bodies.set(name, body);
    story.push(packed.value.value);
  }
  return { ok: true, value: story };
};

const disorderIn = ({ journal }: Lab): Result<never, LabFault> | undefined => {
  for (const [place, { steps }] of journal.branches.entries()) {
    let last = 0;
    for (const [index, { request }] of steps.entries()) {
      if (!isMoment(request.at, last))
        return fault(
          'shape',
          `branches[${place}].steps[${index}].request.at`,
          shown(request.at),
          'in order of time',
        );
      last = request.at;
    }
  }
  return undefined;
};

const labOf = async (scene: Scene, ports: SharePorts): Promise<Result<Lab, LabFault>> => {
  const bodies: Bodies = new Map();
  const story = await storyOf(scene, bodies, ports);
  if (!story.ok) return story;
  const branches = [];
  for (const [place, { steps, ...branch }] of scene.branches.entries()) {
    const own: unknown[] = place === 0 ? [...story.value] : [];
    for (const [index, step] of steps.entries()) {
      const back = await stepBack(step, `branches[${place}].steps[${index}]`, bodies, ports);
      if (!back.ok) return back;
      own.push(back.value);
    }
    branches.push({ ...branch, steps: own });
  }
  const { seed, clock, drift, settings, active, cursor } = scene;
  const document = {
    format: FORMAT,
    version: VERSION,
    seed,
    clock,
    drift,
    settings,
    branches,
    active,
    cursor,
  };
  const lab = labFrom(document, bodies, ports);
  return (lab.ok ? disorderIn(lab.value) : undefined) ?? lab;
};

/** A scene that was opened, and the bodies that were not in the link. */
export interface OpenedScene {
  readonly lab: Lab;
  readonly absent: Absent;
}

/** The lab of a token, or what is wrong with the token. */
export const openShareToken = async (
  token: string,
  ports: SharePorts,
): Promise<Result<OpenedScene, LabFault>> => {
  try {
    const value = await valueOf(token);
    if (!value.ok) return value;
    const scene = readScene(value.value);
    if (!scene.ok) return scene;
    const absent = absentIn(scene.value);
    if (!(absent.bytes <= MAX_ABSENT))
      return fault('size', 'content', `${absent.bytes} bytes`, `${MAX_ABSENT} bytes`);
    const lab = await labOf(scene.value, ports);
    return lab.ok ? { ok: true, value: { lab: lab.value, absent } } : lab;
  } catch (error) {
    return fault('unreadable', '', messageOf(error), 'a link made here');
  }
};
