/** A number told at a meeting; `value` is decimal text in full, `unit` an ISO 4217 code or a noun. */
interface ToldFigure {
  readonly value: string;
  readonly unit: string;
  readonly year: string | null;
}

const CURRENCY = /^[A-Z]{3}$/;
/** Beyond this a number loses digits in floating point. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** A figure as people read it: “$17.3 billion, 2024”, “4,500,000 tonnes”. Every digit told is kept. */
export function figureInWords({ value, unit, year }: ToldFigure): string {
  const amount = Number(value);
  const spoken = !CURRENCY.test(unit) || Math.abs(amount) > EXACT ? `${grouped(value)} ${unit}` : money(amount, unit);
  return year === null ? spoken : `${spoken}, ${year}`;
}

function grouped(value: string): string {
  const [whole = "", part] = value.split(".");
  const thousands = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  return part === undefined ? thousands : `${thousands}.${part}`;
}

const short = new Intl.NumberFormat("en-GB", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 6 });

function money(amount: number, currency: string): string {
  const signed = new Intl.NumberFormat("en-GB", { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  const symbol = signed.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
  const gap = /\p{L}$/u.test(symbol) ? " " : "";
  return `${amount < 0 ? "-" : ""}${symbol}${gap}${short.format(Math.abs(amount))}`;
}
