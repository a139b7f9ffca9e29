/** Get-, Put- and DeleteObjectTagging: tags hang on one version, and changing them makes none (V-30, V-56). */
import { answer } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { AnySlug } from '../ruleId.ts';
import type { AnyHandler } from './anyHandler.ts';
import type { AnyCommand } from './commands.ts';
import { extrasFrom } from './extras.ts';
import { changeExtras, idOn, onVersion, versionOn, versionRules } from './onVersion.ts';
import type { OnVersion } from './onVersion.ts';
import { tagsValid } from './tags.ts';

const tagging = (verb: 'Get' | 'Put' | 'Delete', method: 'GET' | 'PUT' | 'DELETE') =>
  versionRules({
    actions: [`s3:${verb}ObjectTagging`],
    versionActions: [`s3:${verb}ObjectVersionTagging`],
    method,
    meetsMarker: true,
  });

/** S3 names the bucket too when it finds no key to get tags of (LocalStack recording: test_object_tagging_exc). */
const GET: readonly Rule<OnVersion>[] = tagging('Get', 'GET').map((rule) =>
  rule.slug === 'key-found'
    ? { ...rule, fields: (c) => ({ Key: `${c.bucketName}/${c.command.key}` }) }
    : rule,
);
const PUT: readonly Rule<OnVersion<AnyCommand<'PutObjectTagging'>>, AnySlug>[] = [
  tagsValid((c) => c.command.tags),
  ...tagging('Put', 'PUT'),
];
const DELETE = tagging('Delete', 'DELETE');

const get: AnyHandler<'GetObjectTagging'> = (state, request, ports) => {
  const c = onVersion(state, request, ports, request.command);
  return answer(state, judge(GET, c), () => ({
    tags: versionOn(c).extras?.tags ?? [],
    versionId: idOn(c),
  }));
};

const put: AnyHandler<'PutObjectTagging'> = (state, request, ports) => {
  const c = onVersion(state, request, ports, request.command);
  const { tags } = c.command;
  return changeExtras(c, judge(PUT, c), (extras) => extrasFrom({ ...extras, tags }));
};

const remove: AnyHandler<'DeleteObjectTagging'> = (state, request, ports) => {
  const c = onVersion(state, request, ports, request.command);
  return changeExtras(c, judge(DELETE, c), (extras) => extrasFrom({ ...extras, tags: undefined }));
};

/** The tags of one version: V-30, V-44, V-56, W-20. */
export const TAGGING = { GetObjectTagging: get, PutObjectTagging: put, DeleteObjectTagging: remove };
