/** One request in four languages, in tabs: the same request, in the same order, whether it was sent or not. */
import { useId, useMemo } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { word } from '../../i18n/answers.ts';
import type { Exchange } from '../../languages/asked.ts';
import { awsCliText } from '../../languages/awsCli.ts';
import { textOf } from '../../languages/piece.ts';
import type { Piece, RequestPart } from '../../languages/piece.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { TabList, tabPanel } from '../shared/Tabs.tsx';
import { Script } from './Script.tsx';
import { LANGUAGES, selectLanguage, useLanguage } from './selected.ts';
import type { Language } from './selected.ts';
import { loadWriters, useWriters } from './useWriters.ts';
import type * as Writers from './writers.ts';

interface LanguageTabsProps {
  readonly exchange: Exchange;
  /** What S3 refused for: marked in every language. */
  readonly offending?: RequestPart | undefined;
  /** The AWS CLI, which is there at once. */
  readonly children: ReactNode;
}

interface Text {
  readonly request: readonly Piece[];
  readonly answer: readonly Piece[];
  /** What must be known of the text before it is read. */
  readonly note?: string;
}

/** What CloudTrail makes of it, said before the record: most records here exist only where somebody asked for them. */
const trailNote = ({ asked, outcome }: Exchange, kind: Writers.TrailKind): string =>
  [
    word(`language.trail.${kind}`),
    ...(outcome === undefined ? [word('language.trail.upcoming')] : []),
    ...(asked.mfa === undefined || asked.mfa === '' ? [] : [word('language.trail.noCode')]),
  ].join(' ');

const textIn = (language: Language, exchange: Exchange, writers: typeof Writers): Text => {
  if (language === 'http') return writers.http(exchange);
  if (language === 'sdk') return writers.sdkJs(exchange);
  return {
    request: writers.cloudTrail(exchange),
    answer: [],
    note: trailNote(exchange, writers.trailKind(exchange.asked.command)),
  };
};

/** The text in view, written again only when something of the exchange is another; `undefined` for the AWS CLI. */
const useText = (
  language: Language,
  { asked, outcome }: Exchange,
): Text | 'loading' | 'failed' | undefined => {
  const writers = useWriters(language !== 'cli');
  const { command, mfa, at, nonce } = asked;
  const { arn, credentials } = asked.by;
  return useMemo(() => {
    if (language === 'cli') return undefined;
    if (typeof writers === 'string') return writers;
    const sent = at !== undefined && nonce !== undefined && { at, nonce };
    const whole = { command, by: { arn, credentials }, ...(mfa !== undefined && { mfa }), ...sent };
    return textIn(language, { asked: whole, outcome }, writers);
  }, [language, writers, command, mfa, at, nonce, arn, credentials, outcome]);
};

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: () => LANGUAGES.length - 1,
};

/** Arrows go from tab to tab, and the focus with them. */
const step = (event: KeyboardEvent<HTMLElement>, language: Language): void => {
  const to = STEPS[event.key]?.(LANGUAGES.indexOf(language));
  if (to === undefined || !(event.target instanceof HTMLElement) || event.target.role !== 'tab') return;
  event.preventDefault();
  const next = LANGUAGES.at(to % LANGUAGES.length);
  if (next !== undefined) choose(next);
  const tabs = event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]');
  [...tabs].at(to % LANGUAGES.length)?.focus();
};

const choose = (language: Language): void => {
  if (language !== 'cli') loadWriters();
  selectLanguage(language);
};

interface TextsProps {
  readonly text: Text;
  readonly language: Language;
  readonly offending: RequestPart | undefined;
}

/** Request and answer scroll apart, so that both are in view; a record has the place of both. */
const Texts = ({ text, language, offending }: TextsProps) => (
  <>
    {text.note !== undefined && <p className="px-3 pt-2 text-ink-2">{text.note}</p>}
    <Script
      label={word(language === 'trail' ? 'language.record' : 'language.request', {
        language: word(`language.${language}`),
      })}
      pieces={text.request}
      offending={offending}
      place={text.answer.length === 0 ? 'alone' : 'request'}
    />
    {text.answer.length > 0 && (
      <div className="border-hair-t">
        <Script label={word('explain.response')} pieces={text.answer} place="answer" />
      </div>
    )}
  </>
);

/** Tabs over the text of the language that was chosen last, on this panel or on the other. */
export const LanguageTabs = ({ exchange, offending, children }: LanguageTabsProps) => {
  const base = useId();
  const language = useLanguage();
  const text = useText(language, exchange);
  const copied =
    language === 'cli' ? awsCliText(exchange.asked) : textOf(typeof text === 'object' ? text.request : []);
  return (
    <div className="min-w-0">
      <div
        role="presentation"
        onKeyDown={(event) => step(event, language)}
        className="border-hair-b flex items-center pe-1"
      >
        <div className="-mb-px min-w-0 flex-1 overflow-x-auto overflow-y-hidden [&_[role=tab]]:px-2 [&_[role=tablist]]:px-1">
          <TabList
            base={base}
            label={word('language.tabs')}
            value={language}
            tabs={LANGUAGES.map((value) => ({ value, label: word(`language.${value}`) }))}
            onChange={choose}
          />
        </div>
        <CopyButton key={language} text={copied} what={word(`language.${language}`)} />
      </div>
      {LANGUAGES.map((value) => (
        <div key={value} {...tabPanel(base, value, value === language)} className="bg-sunken text-xs">
          {value === 'cli' && children}
          {value === language && typeof text === 'object' && (
            <Texts text={text} language={language} offending={offending} />
          )}
          {value === language && text === 'failed' && (
            <p className="px-3 py-2 text-no">{word('language.failed')}</p>
          )}
        </div>
      ))}
    </div>
  );
};
