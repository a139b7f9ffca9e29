/** The replication configuration of a bucket (V-12, M-50). */
import type { ReplicationRule } from '../../engine/whole.ts';
import { isRefused, notImplemented, refused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import { bare, document } from '../respond.ts';
import { child, childrenOf, hasOnly, textIn } from '../xml/read.ts';
import type { Element } from '../xml/read.ts';
import { around, element, optional, rooted } from '../xml/write.ts';
import { filterElement, filterIn, numberIn } from './filters.ts';
import { given, xmlOf } from './operation.ts';
import type { Operation } from './operation.ts';

const ARN = 'arn:aws:s3:::';

const RULE_PARTS = ['ID', 'Priority', 'Prefix', 'Filter', 'Status', 'DeleteMarkerReplication', 'Destination'];
/** What S3 has besides, and nobody here would do. */
const ABSENT_PARTS = ['SourceSelectionCriteria', 'ExistingObjectReplication'];
const ABSENT_DESTINATION = [
  'Account',
  'AccessControlTranslation',
  'EncryptionConfiguration',
  'ReplicationTime',
  'Metrics',
];

/** A part that S3 does not know, or the simulator. */
const partProblem = (
  parent: Element,
  known: readonly string[],
  absent: readonly string[],
): Refused | undefined => {
  if (!hasOnly(parent, [...known, ...absent])) return refused('MalformedXML');
  const found = parent.children.find(({ name }) => absent.includes(name));
  return found && notImplemented(found.name);
};

/** `place`: where the rule stands, which is its priority when it names none, as those of the first version do. */
const ruleIn = (rule: Element, place: number): ReplicationRule | Refused => {
  const problem = partProblem(rule, RULE_PARTS, ABSENT_PARTS);
  if (problem !== undefined) return problem;
  const status = textIn(rule, 'Status');
  const destination = child(rule, 'Destination');
  const arn = destination && textIn(destination, 'Bucket');
  const markers = child(rule, 'DeleteMarkerReplication');
  const markerStatus = markers && textIn(markers, 'Status');
  const priority = numberIn(rule, 'Priority') ?? place;
  const known = status === 'Enabled' || status === 'Disabled';
  if (!known || destination === undefined || arn?.startsWith(ARN) !== true || Number.isNaN(priority))
    return refused('MalformedXML');
  const destinationProblem = partProblem(destination, ['Bucket', 'StorageClass'], ABSENT_DESTINATION);
  if (destinationProblem !== undefined) return destinationProblem;
  if (markers !== undefined && markerStatus !== 'Enabled' && markerStatus !== 'Disabled')
    return refused('MalformedXML');
  const filter = filterIn(rule);
  if (isRefused(filter)) return filter;
  return {
    id: textIn(rule, 'ID') ?? '',
    enabled: status === 'Enabled',
    priority,
    filter,
    destination: arn.slice(ARN.length),
    ...given('storageClass', textIn(destination, 'StorageClass')),
    // Without a Filter the configuration is of the first version, which replicates markers (M-50).
    deleteMarkerReplication:
      markerStatus === undefined ? child(rule, 'Filter') === undefined : markerStatus === 'Enabled',
  };
};

/** PutBucketReplication. */
export const putBucketReplication: Operation<'PutBucketReplication'> = {
  read: (request) => {
    const root = xmlOf(request, 'ReplicationConfiguration');
    if (isRefused(root)) return root;
    const role = textIn(root, 'Role');
    if (role === undefined || childrenOf(root, 'Rule').length === 0 || !hasOnly(root, ['Role'], ['Rule']))
      return refused('MalformedXML');
    const rules: ReplicationRule[] = [];
    for (const [place, found] of childrenOf(root, 'Rule').entries()) {
      const rule = ruleIn(found, place);
      if (isRefused(rule)) return rule;
      rules.push(rule);
    }
    return { type: 'PutBucketReplication', bucket: request.bucket, role, rules };
  },
  write: (_, { moment }) => bare(moment, 200),
};

/** GetBucketReplication. */
export const getBucketReplication: Operation<'GetBucketReplication'> = {
  read: ({ bucket }) => ({ type: 'GetBucketReplication', bucket }),
  write: ({ role, rules }, { moment }) =>
    document(
      moment,
      rooted(
        'ReplicationConfiguration',
        element('Role', role),
        ...rules.map((rule) =>
          around(
            'Rule',
            element('ID', rule.id),
            element('Priority', rule.priority),
            filterElement(rule.filter),
            element('Status', rule.enabled ? 'Enabled' : 'Disabled'),
            around(
              'Destination',
              element('Bucket', `${ARN}${rule.destination}`),
              optional('StorageClass', rule.storageClass),
            ),
            around(
              'DeleteMarkerReplication',
              element('Status', rule.deleteMarkerReplication ? 'Enabled' : 'Disabled'),
            ),
          ),
        ),
      ),
    ),
};

/** DeleteBucketReplication. */
export const deleteBucketReplication: Operation<'DeleteBucketReplication'> = {
  read: ({ bucket }) => ({ type: 'DeleteBucketReplication', bucket }),
  write: (_, { moment }) => bare(moment, 204),
};
