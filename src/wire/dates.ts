/** Times as S3 writes and reads them, by arithmetic alone: this folder knows no clock and no calendar object. */

const DAY_MS = 86_400_000;
const DAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The Gregorian date of a day counted from 1970-01-01 (Howard Hinnant's `civil_from_days`). */
const civilOf = (days: number): Civil => {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
};

/** The day, counted from 1970-01-01, of a Gregorian date (`days_from_civil`). */
const daysOf = ({ year, month, day }: Civil): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719_468;
};

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const timeOf = (ms: number): string => {
  const seconds = Math.floor((ms - Math.floor(ms / DAY_MS) * DAY_MS) / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

/** Remembers what it made for the last argument: a page of versions shows the same second many times. */
const remembering = (make: (second: number) => string): ((ms: number) => string) => {
  let last = Number.NaN;
  let text = '';
  return (ms) => {
    const second = Math.floor(ms / 1000);
    if (second !== last) {
      last = second;
      text = make(second * 1000);
    }
    return text;
  };
};

/** `2026-11-24T13:05:59.000Z`, as XML bodies have it: S3 keeps no fraction of a second. */
export const isoTime = remembering((ms) => {
  const { year, month, day } = civilOf(Math.floor(ms / DAY_MS));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${timeOf(ms)}.000Z`;
});

/** `Tue, 24 Nov 2026 13:05:59 GMT`, as headers have it. */
export const httpTime = remembering((ms) => {
  const days = Math.floor(ms / DAY_MS);
  const { year, month, day } = civilOf(days);
  return `${DAYS[((days % 7) + 7) % 7]}, ${two(day)} ${MONTHS[month - 1]} ${year} ${timeOf(ms)} GMT`;
});

const timestamp = (civil: Civil, hour: number, minute: number, second: number): number | undefined => {
  const days = daysOf(civil);
  const back = civilOf(days);
  const real =
    back.month === civil.month && back.day === civil.day && hour < 24 && minute < 60 && second < 61;
  return real ? days * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 : undefined;
};

/** Milliseconds of an HTTP date (RFC 7231, the form everybody sends); `undefined` for any other text. */
export const parseHttpTime = (text: string): number | undefined => {
  const parts = /^\w{3}, (\d{2}) (\w{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC|\+0000)$/.exec(text);
  if (parts === null) return undefined;
  const month = MONTHS.findIndex((name) => name === parts[2]) + 1;
  if (month === 0) return undefined;
  const [day, year, hour, minute, second] = [parts[1], parts[3], parts[4], parts[5], parts[6]].map(Number);
  return timestamp({ year: year ?? 0, month, day: day ?? 0 }, hour ?? 0, minute ?? 0, second ?? 0);
};

/** Milliseconds of an ISO 8601 time or date in UTC; `undefined` for any other text. */
export const parseIsoTime = (text: string): number | undefined => {
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(?:Z|\+00:00|([+-])(\d{2}):(\d{2}))?)?$/.exec(
      text,
    );
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second, fraction] = parts
    .slice(1, 8)
    .map((part) => Number(part ?? 0));
  const base = timestamp(
    { year: year ?? 0, month: month ?? 0, day: day ?? 0 },
    hour ?? 0,
    minute ?? 0,
    second ?? 0,
  );
  const away = (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0)) * 60_000;
  return base === undefined
    ? undefined
    : base + Math.floor((fraction ?? 0) * 1000) - (parts[8] === '-' ? -away : away);
};
