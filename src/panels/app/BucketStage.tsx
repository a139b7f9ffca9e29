/** The bucket on the bench, from the lab: its state diagram, its tools, its shelves. */
import { lazy, Suspense, useMemo } from 'react';
import { bucketActions } from '../../actions/buckets.ts';
import { objectActions } from '../../actions/objects.ts';
import { byUtf8, get, pilesFrom, REGION, tallyOf } from '../../engine/index.ts';
import type { Command, Version } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { lookThrough, prepare, select, tick } from '../../store/look.ts';
import { seek } from '../../store/dispatch.ts';
import { findingNow, look } from '../../store/finding.ts';
import { ledgerNow } from '../../store/ledger.ts';
import { bucketNow, canRedo, lastStep } from '../../store/views.ts';
import type { LabState } from '../../store/lab.ts';
import { Button } from '../shared/Button.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { soon } from '../shared/warmUp.ts';
import { useForm } from '../shell/form.ts';
import { Stage } from '../shell/Stage.tsx';
import { UploadCell } from '../upload/UploadCell.tsx';
import { useUploads } from '../upload/useUploads.ts';
import { StateDiagram } from '../versioning/StateDiagram.tsx';
import type { PadlockState } from '../versioning/MfaDelete.tsx';
import { useBranching } from '../compare/useBranching.ts';
import { Legend } from '../versions/Legend.tsx';
import { Shelves } from '../versions/Shelves.tsx';
import type { EntryRef, Refusal } from '../versions/stack.ts';
import { useAction, useDesk } from './desk.ts';
import { Tools } from './Tools.tsx';

const loadNews = () => import('../upload/UploadNews.tsx');
soon(loadNews);
const LateNews = lazy(async () => ({ default: (await loadNews()).UploadNews }));

const loadFound = () => import('../finding/Found.tsx');
const loadFindBar = () => import('../finding/FindBar.tsx');
soon(loadFound);
soon(loadFindBar);
const Found = lazy(async () => ({ default: (await loadFound()).Found }));
const FindBar = lazy(async () => ({ default: (await loadFindBar()).FindBar }));

/** From so many keys on there is a row to find them with, and from so many on only those in view are drawn. */
const SOME = 7;
const MANY = 60;

/** Nothing is loaded while there is nothing to tell. */
const UploadNews = () => {
  const { running, troubles } = useUploads();
  if (running === undefined && troubles.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <LateNews />
    </Suspense>
  );
};

/** The entries that a refused request was about, to be stamped where they stand. */
const entriesOf = (command: Command): readonly EntryRef[] => {
  if (command.type === 'DeleteObjects')
    return command.objects.flatMap(({ key, versionId }) =>
      versionId === undefined ? [] : [refOf(key, versionId)],
    );
  if ('versionId' in command && command.versionId !== undefined)
    return [refOf(command.key, command.versionId)];
  return [];
};
const refOf = (key: string, id: string): EntryRef => ({ key, id: id as EntryRef['id'] });

const refusalNow = (state: LabState): Refusal | undefined => {
  const step = lastStep(state);
  if (step === undefined || step.outcome.result.ok) return undefined;
  return { step: state.journal.cursor, entries: entriesOf(step.request.command) };
};

const padlockNow = (state: LabState): PadlockState => {
  const step = lastStep(state);
  if (step === undefined) return 'closed';
  const { result, events } = step.outcome;
  if (result.ok) return events.some(({ type }) => type === 'code.spent') ? 'open' : 'closed';
  return step.request.command.type === 'PutBucketVersioning' ? 'refused' : 'closed';
};

const NoBucket = () => {
  const { run } = useAction(bucketActions.newBucket);
  return (
    <div className="grid justify-items-center gap-3 p-8 text-center">
      <p className="text-md">{t('stage.none.note')}</p>
      <Button variant="primary" size="lg" onClick={run}>
        {t('action.newBucket')}
      </Button>
    </div>
  );
};

/** Everything that is stored is in view, whoever asks: the bench shows what is there, not what one may read. */
const Bench = () => {
  const lab = useLabItself();
  const desk = useDesk();
  const phone = useForm() === 'phone';
  const bucket = useLab(bucketNow);
  const { selection, chosen, lens, seed, journal, table = false } = useLab((state) => state);
  const finding = useLab(findingNow);
  const refusal = useMemo(() => refusalNow({ ...lab.getState(), journal }), [lab, journal]);
  const padlock = useLab(padlockNow);
  // The same as long as they say the same: a shelf of which nothing changed is not drawn again.
  const handlers = useMemo(
    () => ({
      onSelect: ({ key, id }: Version) => select(lab, { key, id }),
      onEnter: () => objectActions.get.run(desk),
      onVisit: (step: number) => seek(lab, step),
      onShowAll: () => lookThrough(lab, 'all'),
    }),
    [lab, desk],
  );
  const batch = useMemo(
    () => chosen && { chosen, onToggle: (version: Version, on: boolean) => tick(lab, version, on) },
    [lab, chosen],
  );
  const late = useBranching();
  if (bucket === undefined)
    return (
      <Stage title={t('stage.none')} note="" diagram={null} tools={null}>
        <NoBucket />
      </Stage>
    );
  const configure = (command: Omit<Command<'PutBucketVersioning'>, 'type' | 'bucket'>): void => {
    prepare(lab, { type: 'PutBucketVersioning', bucket: bucket.name, ...command });
    desk.page.goTo('request');
  };
  const { keys, slashed } = tallyOf(bucket);
  const lost = ledgerNow(journal, bucket.name).keys;
  const lostOf = (key: string) => get(lost, byUtf8, key);
  const status = bucket.versioning === 'suspended' ? 'Suspended' : 'Enabled';
  const tools = <Tools />;
  // Another bucket, or another lab, is no change of this one: nothing on it goes or comes.
  const key = `${seed} ${bucket.name}`;
  const list = {
    selected: selection,
    tools: phone ? <Tools only="entry" /> : undefined,
    ...{ lens, refusal, batch },
    ...handlers,
  };
  const typeText = () => desk.page.open('type-text');
  return (
    <Stage
      title={bucket.name}
      note={
        late && canRedo(lab.getState()) ? (
          <late.PastStage />
        ) : (
          t('stage.note', { region: bucket.locationConstraint ?? REGION, count: keys })
        )
      }
      diagram={
        <StateDiagram
          versioning={bucket.versioning}
          mfaDelete={bucket.mfaDelete}
          padlock={padlock}
          onPrepare={(wanted) => configure({ status: wanted })}
          onPrepareMfa={(mfaDelete) => configure({ status, mfaDelete })}
        />
      }
      tools={phone ? <Tools only="lens" /> : tools}
      foot={phone ? undefined : <Legend />}
    >
      {(keys >= SOME || slashed || finding !== undefined) && (
        <Suspense fallback={null}>
          <FindBar />
        </Suspense>
      )}
      <UploadNews />
      {table || keys > MANY || (finding !== undefined && (finding.text !== '' || finding.folders)) ? (
        <Suspense fallback={null}>
          <Found
            key={key}
            {...list}
            {...{ bucket, lost, finding, table }}
            onFind={(change) => look(lab, change)}
            onType={typeText}
          />
        </Suspense>
      ) : (
        <Shelves
          key={key}
          {...list}
          shelves={pilesFrom(bucket, '', MANY).map((pile) => ({ ...pile, lost: lostOf(pile.key) }))}
          drop={<UploadCell empty={keys === 0} onType={typeText} />}
        />
      )}
    </Stage>
  );
};

/** The bench, or two futures side by side. */
export const BucketStage = () => {
  const late = useBranching();
  const compared = useLab((state) => state.compared);
  return late && compared ? <late.Compare worlds={compared} /> : <Bench />;
};
