/** Days from 0001-01-01, as far as a date says them: as written, and with the tolerance of an approximate date. */
export interface Days { first: number; last: number; from: number; to: number; approximate: boolean; spans: [number, number][] }

const cache = new Map<string, Days | null>();

/** Reads a date of EDTF in its canonical text (docs/values.md); null for what is not one. */
export function daysOf(text: string): Days | null {
  let days = cache.get(text);
  if (days === undefined) cache.set(text, (days = read(text)));
  return days;
}

/** A single known date, of which a view can be: no interval, no set, no unknown year. */
export function isSingleDate(text: string): boolean {
  return !/[/[]|^X{4}/.test(text) && daysOf(text) !== null;
}

export function meansSame(a: Days, b: Days): boolean {
  return a.approximate === b.approximate && a.first === b.first && a.last === b.last
    && JSON.stringify(a.spans) === JSON.stringify(b.spans);
}

export function areCompatible(a: Days, b: Days): boolean {
  return a.spans.some(([from, to]) => b.spans.some(([start, end]) => from <= end && start <= to));
}

function read(text: string): Days | null {
  const set = /^\[(.+)\]$/.exec(text);
  if (set) return join(set[1]!.split(",").map(part => part.includes("..") ? range(part.split("..")) : single(part)));
  return text.includes("/") ? range(text.split("/")) : single(text);
}

function join(parts: (Days | null)[]): Days | null {
  if (parts.some(part => part === null)) return null;
  const all = parts as Days[];
  return {
    first: Math.min(...all.map(d => d.first)), last: Math.max(...all.map(d => d.last)),
    from: Math.min(...all.map(d => d.from)), to: Math.max(...all.map(d => d.to)),
    approximate: all.some(d => d.approximate), spans: all.flatMap(d => d.spans),
  };
}

function range([start = "", end = ""]: string[]): Days | null {
  const begin = start === "" || start === ".." ? null : single(start);
  const finish = end === "" || end === ".." ? null : single(end);
  if (begin === null && start.length > 2 || finish === null && end.length > 2) return null;
  const from = begin?.from ?? -Infinity;
  const to = finish?.to ?? Infinity;
  return {
    first: begin?.first ?? -Infinity, last: finish?.last ?? Infinity, from, to,
    approximate: !!begin?.approximate || !!finish?.approximate, spans: [[from, to]],
  };
}

function single(text: string): Days | null {
  const match = /^(?:Y(-?\d{5,15})|(-?\d{4}|\d{3}X|\d{2}XX|XXXX))(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%])?$/.exec(text);
  if (!match) return null;
  const [, long, short = "", month, day, mark] = match;
  const approximate = mark === "~" || mark === "%";
  if (short === "XXXX") return made(days(0, 1, 1), days(10000, 1, 1) - 1, 0, 0, approximate);
  const unknown = short.endsWith("XX") ? 100 : short.endsWith("X") ? 10 : 1;
  const year = long ? Number(long) : Number(short.replaceAll("X", "0"));
  if (unknown > 1 || month === undefined || month === "XX")
    return months(year * 12, 12 * unknown, approximate);
  const code = Number(month);
  if (code > 12) return partOfYear(year, code, approximate);
  if (code < 1) return null;
  if (day === undefined || day === "XX") return months(year * 12 + code - 1, 1, approximate);
  const at = days(year, code, Number(day));
  if (Number(day) < 1 || at >= monthStart(year * 12 + code)) return null;
  return made(at, at, at - 1, at + 1, approximate);
}

function partOfYear(year: number, code: number, approximate: boolean): Days | null {
  const [start, length] = code >= 21 && code <= 28 ? [2 + ((code - 21) % 4) * 3, 3]
    : code >= 29 && code <= 32 ? [[8, 11, 2, 5][code - 29]!, 3]
      : code >= 33 && code <= 36 ? [(code - 33) * 3, 3]
        : code >= 37 && code <= 39 ? [(code - 37) * 4, 4]
          : code === 40 || code === 41 ? [(code - 40) * 6, 6] : [0, 0];
  return length ? months(year * 12 + start!, length, approximate) : null;
}

function months(first: number, count: number, approximate: boolean): Days {
  return made(
    monthStart(first), monthStart(first + count) - 1, monthStart(first - count), monthStart(first + 2 * count) - 1, approximate);
}

function made(first: number, last: number, tolerantFirst: number, tolerantLast: number, approximate: boolean): Days {
  const from = approximate ? tolerantFirst : first;
  const to = approximate ? tolerantLast : last;
  return { first, last, from, to, approximate, spans: [[from, to]] };
}

function monthStart(month: number): number {
  return days(Math.floor(month / 12), month - Math.floor(month / 12) * 12 + 1, 1);
}

/** The day number in the proleptic Gregorian calendar with a year 0; day 0 is 0001-01-01. */
function days(year: number, month: number, day: number): number {
  const past = year - 1;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]! + (leap && month > 2 ? 1 : 0);
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + before + day - 1;
}
