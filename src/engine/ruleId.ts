/** Which rules may stand behind a check. */
import type { MoreRuleId, MoreSlug } from './more/catalog.ts';
import type { CheckSlug, RuleId } from './rules/catalog.ts';

/** What a check of the whole of S3 may be about. */
export type AnySlug = CheckSlug | MoreSlug;
/** The specification's rules alone, for the checks that the bench knows. */
export type RuleIdOf<S extends string> = S extends CheckSlug ? RuleId : RuleId | MoreRuleId;
