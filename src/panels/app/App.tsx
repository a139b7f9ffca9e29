/** The page: the bench with its panels, the windows over it, and what is said to those who do not see it. */
import type { Lab } from '../../store/lab.ts';
import { openCodes } from '../../store/codesOpen.ts';
import { canWrite, undo } from '../../store/dispatch.ts';
import type { Keeper } from '../../store/keep.ts';
import { hush, tell } from '../../store/look.ts';
import { startOver } from '../../store/sandbox.ts';
import { t } from '../../i18n/t.ts';
import { Bench } from '../shell/Bench.tsx';
import { FootLine } from '../shell/TopBar.tsx';
import { Toast } from '../shared/Toast.tsx';
import { LabProvider, useLab, useLabItself } from '../shared/useLab.ts';
import { useSpeech } from '../shared/useSpeech.ts';
import { UploadDesk } from '../upload/UploadDesk.tsx';
import { Broken } from './Broken.tsx';
import { BucketStage } from './BucketStage.tsx';
import { Codes } from './Codes.tsx';
import { DeskProvider, useNewDesk } from './desk.ts';
import type { Frame } from './frame.ts';
import { Notices } from './Keeping.tsx';
import { Recoverable } from './Recoverable.tsx';
import { Announcer, Dock, RequestColumn, WhyColumn } from './Right.tsx';
import { Summary } from './Summary.tsx';
import { Time } from './Time.tsx';
import { TopLine } from './TopLine.tsx';
import { useFlap } from './useFlap.ts';
import { usePage } from './usePage.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useWarmUp } from '../shared/warmUp.ts';
import { Who } from './Who.tsx';
import { ContentWindow, DoorWindow, TypeTextWindow } from './windows.tsx';

const News = () => {
  const lab = useLabItself();
  const notice = useLab((state) => state.notice);
  const message = notice && {
    id: notice.id,
    text: notice.text,
    action: notice.undo ? { label: t('action.undo'), onPress: () => undo(lab) } : notice.offer,
  };
  return <Toast message={message} onDone={() => hush(lab)} />;
};

interface PageProps {
  readonly keeper: Keeper;
  readonly frame?: Frame | undefined;
}

const Page = ({ keeper, frame }: PageProps) => {
  useSpeech();
  const lab = useLabItself();
  const { page, dialog, closeDialog, tab, setTab, uploads } = usePage(frame?.opens);
  const desk = useNewDesk(lab, page);
  const flap = useFlap();
  useShortcuts(desk);
  useWarmUp();

  const doors = () => import('./labDoors.ts');
  const saveFile = async () => (await doors()).saveFile(lab);
  const openFile = async (bytes: Uint8Array) => (await doors()).openFile(lab, bytes);
  const saveAside = async () => (await doors()).saveAside(lab, keeper);

  return (
    <DeskProvider value={desk}>
      <UploadDesk ref={uploads}>
        <Summary />
        <Bench
          top={frame?.top ?? <TopLine />}
          notice={
            <>
              {frame?.notice}
              <Notices
                onTakeOver={() => void keeper.takeOver()}
                onSaveFile={() => void saveFile().then((refusal) => refusal && tell(lab, refusal))}
                onSaveAside={() => void saveAside()}
              />
            </>
          }
          who={<Who />}
          codes={<Codes flap={flap} />}
          codesOpen
          stage={<BucketStage />}
          request={<RequestColumn />}
          why={<WhyColumn flap={flap} />}
          timeline={<Time />}
          meter={<Recoverable />}
          foot={frame?.foot ?? <FootLine>{null}</FootLine>}
          // The verdict stands in that part itself.
          dock={tab === 'request' || tab === 'why' ? undefined : <Dock />}
          news={<News />}
          tab={tab}
          onTab={(next) => {
            if (next === 'codes') openCodes(lab);
            setTab(next);
          }}
        />
        <Announcer />
        <TypeTextWindow open={dialog === 'type-text'} onClose={closeDialog} />
        <ContentWindow open={dialog === 'content'} onClose={closeDialog} />
        <DoorWindow
          open={dialog !== undefined}
          dialog={dialog}
          onClose={closeDialog}
          onSave={saveFile}
          onOpen={openFile}
          onStartOver={(opening) => {
            if (canWrite(lab)) startOver(lab, opening, lab.world.drawNonce());
            else tell(lab, t('action.closed.elsewhere'));
          }}
        />
      </UploadDesk>
    </DeskProvider>
  );
};

/** The whole page around one lab. */
export const App = ({ lab, ...page }: PageProps & { readonly lab: Lab }) => (
  <LabProvider value={lab}>
    <Broken onUndo={() => undo(lab)}>
      <Page {...page} />
    </Broken>
  </LabProvider>
);
