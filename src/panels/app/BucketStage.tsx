/** The bucket on the bench, from the lab: its state diagram, its tools, its shelves. */
import { lazy, Suspense, useMemo } from 'react';
import { bucketActions } from '../../actions/buckets.ts';
import { objectActions } from '../../actions/objects.ts';
import { REGION } from '../../engine/index.ts';
import type { Bucket, Command, Version } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { lookThrough, prepare, select, tick } from '../../store/look.ts';
import { seek } from '../../store/dispatch.ts';
import { bucketNow, lastStep, lossesNow, shelvesNow } from '../../store/views.ts';
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
import { Legend } from '../versions/Legend.tsx';
import { Shelves } from '../versions/Shelves.tsx';
import type { EntryRef, Refusal, ShelfView } from '../versions/stack.ts';
import { useAction, useDesk } from './desk.ts';
import { Tools } from './Tools.tsx';

const loadNews = () => import('../upload/UploadNews.tsx');
soon(loadNews);
const LateNews = lazy(async () => ({ default: (await loadNews()).UploadNews }));

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

const NO_BUCKET: readonly ShelfView[] = [];

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

const useShelves = (bucket: Bucket | undefined): readonly ShelfView[] => {
  const journal = useLab((state) => state.journal);
  return useMemo(() => {
    if (bucket === undefined) return NO_BUCKET;
    const lost = lossesNow(journal, bucket.name);
    const standing = shelvesNow(bucket);
    const lostOf = (key: string): Pick<ShelfView, 'lost'> => {
      const last = lost.get(key)?.at(-1);
      return last === undefined ? {} : { lost: { count: lost.get(key)?.length ?? 0, step: last.step } };
    };
    return standing.map((shelf) => ({ ...shelf, ...lostOf(shelf.key) }));
  }, [bucket, journal]);
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
export const BucketStage = () => {
  const lab = useLabItself();
  const desk = useDesk();
  const phone = useForm() === 'phone';
  const bucket = useLab(bucketNow);
  const { selection, chosen, lens, seed } = useLab((state) => state);
  const refusal = useLab((state) => state.journal);
  const shelves = useShelves(bucket);
  const stamped = useMemo(() => refusalNow({ ...lab.getState(), journal: refusal }), [lab, refusal]);
  const padlock = useLab(padlockNow);
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
  const status = bucket.versioning === 'suspended' ? 'Suspended' : 'Enabled';
  const tools = <Tools />;
  return (
    <Stage
      title={bucket.name}
      note={t('stage.note', { region: bucket.locationConstraint ?? REGION, count: shelves.length })}
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
      <UploadNews />
      <Shelves
        // Another bucket, or another lab, is no change of this one: nothing on it goes or comes.
        key={`${seed} ${bucket.name}`}
        shelves={shelves}
        lens={lens}
        selected={selection}
        refusal={stamped}
        batch={chosen && { chosen, onToggle: (version: Version, on) => tick(lab, version, on) }}
        tools={phone ? <Tools only="entry" /> : undefined}
        drop={<UploadCell empty={shelves.length === 0} />}
        onSelect={({ key, id }: Version) => select(lab, { key, id })}
        onEnter={() => objectActions.get.run(desk)}
        onVisit={(step) => seek(lab, step)}
        onShowAll={() => lookThrough(lab, 'all')}
      />
    </Stage>
  );
};
