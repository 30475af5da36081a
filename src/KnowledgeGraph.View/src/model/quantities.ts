interface Bounds { min: number; max: number; openMin: boolean; openMax: boolean; unit: string }

/**
 * Whether some amount satisfies both quantities (docs/values.md). This page does not convert units: quantities in different units are
 * taken to be compatible.
 */
export function areCompatibleQuantities(one: string, other: string): boolean {
  const a = read(one);
  const b = read(other);
  if (!a || !b || a.unit !== b.unit) return true;
  return reaches(a, b) && reaches(b, a);
}

/** Whether the lower bound of one is not above the upper bound of the other. */
function reaches(a: Bounds, b: Bounds): boolean {
  return a.min < b.max || a.min === b.max && !a.openMin && !b.openMax;
}

function read(text: string): Bounds | null {
  const match = /^(~?)(<=|>=|<|>)?(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\.\.(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?))?(?: (.+))?$/i.exec(text);
  if (!match) return null;
  const [, about, sign, first, second, unit = ""] = match;
  const one = Number(first);
  const two = second === undefined ? one : Number(second);
  const slack = about ? halfUnit(first!) : 0;
  const slackOfSecond = about ? halfUnit(second ?? first!) : 0;
  if (!sign) return { min: one - slack, max: two + slackOfSecond, openMin: false, openMax: false, unit };
  const isOpen = sign.length === 1;
  return sign[0] === "<"
    ? { min: about ? one - slack : -Infinity, max: one, openMin: false, openMax: isOpen, unit }
    : { min: one, max: about ? one + slack : Infinity, openMin: isOpen, openMax: false, unit };
}

/** Half a unit of the last written digit. */
function halfUnit(number: string): number {
  const [digits = "", exponent = "0"] = number.toLowerCase().split("e");
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return 0.5 * 10 ** (Number(exponent) - decimals);
}
