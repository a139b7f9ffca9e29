/** The data file: recorded behaviour of S3, as steps with what each is answered. */
import * as v from 'valibot';
import recorded from './vectors.json' with { type: 'json' };

const FIELDS = v.record(v.string(), v.unknown());
/** Strict, so that a way of writing that this runner does not know cannot pass as an expectation that holds. */
const EXPECTATION = v.strictObject({
  status: v.optional(v.number()),
  fields: v.optional(FIELDS),
  absent: v.optional(v.array(v.string())),
  headers: v.optional(FIELDS),
  error: v.optional(
    v.strictObject({
      code: v.optional(v.unknown()),
      status: v.optional(v.number()),
      message: v.optional(v.unknown()),
      fields: v.optional(FIELDS),
    }),
  ),
});
const STEP = v.strictObject({
  /** S3's name of the operation. */
  op: v.string(),
  /** `Bucket` is the vector's own unless it is named. */
  params: v.optional(FIELDS, {}),
  expect: v.optional(EXPECTATION, {}),
  /** The name under which later steps know the answer. */
  as: v.optional(v.string()),
});
const VECTOR = v.strictObject({
  id: v.string(),
  source: v.string(),
  /** `false`: no bucket is made for it. */
  bucket: v.optional(v.boolean(), true),
  bucketParams: v.optional(FIELDS, {}),
  tags: v.optional(v.array(v.picklist(['mfa', 'object-lock'])), []),
  steps: v.array(STEP),
});

/** One scenario. */
export type Vector = v.InferOutput<typeof VECTOR>;
export type Step = v.InferOutput<typeof STEP>;
export type Expectation = v.InferOutput<typeof EXPECTATION>;

/** All of them. */
export const VECTORS: readonly Vector[] = v.parse(v.array(VECTOR), recorded);
