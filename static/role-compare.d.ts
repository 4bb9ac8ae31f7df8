/**
 * Types of role-compare.js: the element <role-compare>, its events and the JavaScript API.
 *
 * Every property of the data is always there; what has no value is `null`. So a comparison
 * can be read without asking whether a property exists.
 */

// ---- The JavaScript API ----

/** The version of the widget, such as `0.1.0`. */
export const version: string;

/**
 * Resolves when roles can be asked for and compared. The module starts loading by itself;
 * calling this only waits, however often. It rejects with the code `cannot-run`; called after
 * that, or after the widget stopped, it starts once more.
 */
export function ready(): Promise<void>;

/**
 * All roles that are baked in, in their order. A page's own dataset (`src`, or JSON inside
 * an element) belongs to its element alone and is not found here.
 *
 * @throws {RoleCompareError} `not-ready`, `bad-argument`
 */
export function roles(options?: LanguageOptions | null): RoleSummary[];

/**
 * The baked roles whose title or alias, in either language, has every word of the query,
 * the best match first; all roles for an empty query.
 *
 * @throws {RoleCompareError} `not-ready`, `bad-argument`
 */
export function search(query: string, options?: SearchOptions | null): RoleSummary[];

/**
 * Two baked roles compared. The same role twice is compared with itself.
 *
 * @param left The id of the first role.
 * @param right The id of the second role.
 * @throws {RoleCompareError} `not-ready`, `unknown-role`, `bad-argument`
 */
export function compare(left: string, right: string, options?: LanguageOptions | null): Comparison;

export interface LanguageOptions {
  /**
   * A language tag, such as `en` or `ru-RU`; one that has no texts is a `bad-argument`.
   * Left out: the page's language (`<html lang>`), then the visitor's, then English.
   */
  locale?: Locale | (string & {}) | null;
}

export interface SearchOptions extends LanguageOptions {
  /** The most roles to return; left out: all. */
  limit?: number | null;
}

/** What the functions above throw, and what `ready()` rejects with. */
export interface RoleCompareError extends Error {
  code: ErrorCode;
}

/**
 * - `not-ready`: called before `ready()` resolved;
 * - `cannot-run`: the WebAssembly could not be loaded or started;
 * - `stopped`: the widget broke, and nobody started it again;
 * - `unknown-role`: no role has this id;
 * - `bad-argument`: an argument or option of another type, or a language without texts.
 */
export type ErrorCode = 'not-ready' | 'cannot-run' | 'stopped' | 'unknown-role' | 'bad-argument';

// ---- The element ----

/** The element `<role-compare>`. Each property reflects the attribute of its name. */
export class RoleCompareElement extends HTMLElement {
  /** The id of the first role; `null` for the dataset's first pair. */
  get left(): string | null;
  set left(id: string | null | undefined);
  /** The id of the second role; `null` for the dataset's first pair. */
  get right(): string | null;
  set right(id: string | null | undefined);
  /** The ids of a third and a fourth role, separated by blanks; `null` for two roles. */
  get more(): string | null;
  set more(ids: string | null | undefined);
  /** `en` or `ru`; `null` for the language of the page, then of the visitor. */
  get locale(): string | null;
  set locale(tag: Locale | (string & {}) | null | undefined);
  /** The colors. */
  get theme(): Theme;
  set theme(theme: Theme | null | undefined);
  /**
   * What the visitor has set beside the roles, as a link has it: `rc-pay=month&rc-open=look`; see
   * the README for the keys. `null` for nothing. It follows the visitor.
   */
  get state(): string | null;
  set state(state: string | null | undefined);
  /** The parts to show, separated by blanks, in the order wanted; `null` for all. `decide` is the row of panels. */
  get sections(): string | null;
  set sections(list: string | null | undefined);
  /** `hash`: the pair and what is set on the page are kept in the page's URL. The attribute is `url-state`. */
  get urlState(): UrlState;
  set urlState(where: UrlState | null | undefined);
  /**
   * The URL of a dataset (JSON) that is shown instead of the baked one; see
   * `roles.schema.json`. A dataset may also stand inside the element, as
   * `<script type="application/json">`; `src` goes before it.
   */
  get src(): string | null;
  set src(url: string | null | undefined);
}

export type Locale = 'en' | 'ru';
export type Theme = 'auto' | 'light' | 'dark';
export type UrlState = 'none' | 'hash';

/** The element's events. All bubble and cross shadow roots. */
export interface RoleCompareEventMap {
  /** The first comparison is painted. */
  'role-compare-ready': CustomEvent<null>;
  /** Other roles are on the page, whoever asked for them. */
  'role-compare-change': CustomEvent<ChangeDetail>;
  /** The visitor, or the page's URL, set something beside the roles. */
  'role-compare-state': CustomEvent<StateDetail>;
  /** Something is wrong that the visitor is told of in place, or the widget cannot run. */
  'role-compare-error': CustomEvent<ErrorDetail>;
}

export interface ChangeDetail {
  left: string;
  right: string;
  /** The third and the fourth role. */
  more: string[];
}

export interface StateDetail {
  /** As the property `state` has it; empty for nothing. */
  state: string;
}

export interface ErrorDetail {
  code: ElementErrorCode;
  /** For the site's editor, in English. */
  message: string;
}

/**
 * - `unknown-role`: `left`, `right`, `more` or the page's URL names a role that there is not;
 * - `data-unreachable`: no answer for `src`, or the page may not read it (CORS, CSP);
 * - `data-status`: the server's answer for `src` is an HTTP error;
 * - `data-unread`: the part of the widget that reads data could not be loaded, or broke;
 * - `data-stalled`: the data, or what reads them, have taken 30 seconds, and may still come;
 * - `data-invalid`: the dataset has mistakes; the message names file, role and field;
 * - `cannot-run`: the widget could not be loaded or started;
 * - `stalled`: loading has taken 30 seconds, and goes on;
 * - `stopped`: the widget ran, and broke; every element of the page is told.
 */
export type ElementErrorCode =
  | 'unknown-role'
  | 'data-unreachable'
  | 'data-status'
  | 'data-unread'
  | 'data-stalled'
  | 'data-invalid'
  | 'cannot-run'
  | 'stalled'
  | 'stopped';

declare global {
  interface HTMLElementTagNameMap {
    'role-compare': RoleCompareElement;
  }

  // The events bubble, so they can be listened to on the element and on all around it.
  interface GlobalEventHandlersEventMap extends RoleCompareEventMap {}
}

// ---- The data ----

/** A role that can be compared. */
export interface RoleSummary {
  /** Stable: lower-case ASCII words joined by hyphens. */
  id: string;
  title: string;
  /** The name of the group that the role stands in, such as a country. */
  market: string;
  /** Other names that a person may type. */
  aliases: string[];
}

/** Two roles compared, every text in one language. */
export interface Comparison {
  /** The language of every text in here. */
  locale: Locale;
  left: RoleHeader;
  right: RoleHeader;
  /** Whether both are one role: then nothing differs. */
  sameRole: boolean;
  /** The opening sentences, the most important first. */
  summary: Statement[];
  /** The figures that stand out. */
  highlights: Highlight[];
  coverage: Coverage;
  /** The tables; a section that neither role has a row for is left out. */
  sections: ComparisonSection[];
  /** What the cells' `source` counts into. */
  sources: Source[];
}

export interface RoleHeader {
  id: string;
  title: string;
  market: string;
  /** What the role is, in a few sentences. */
  about: string | null;
  /** Related roles, the closest first, without the other of the two. */
  related: { id: string; title: string }[];
}

export interface Statement {
  topic: 'same-role' | 'pay' | 'pay-range' | 'time-to-become' | 'growth' | 'skills';
  text: string;
}

export interface Highlight {
  /** The id of the row that it repeats. */
  row: string;
  label: string;
  left: Cell;
  right: Cell;
  /** The difference, worded. */
  difference: string | null;
}

/**
 * How many rows can be compared, of those that at least one side has. The scores of a field
 * (`skills.importance`) are many rows of one kind and count as one.
 */
export interface Coverage {
  comparable: number;
  total: number;
  text: string;
}

export type SectionId = 'pay' | 'outlook' | 'education' | 'experience' | 'people' | 'skills' | 'profile';

export interface ComparisonSection {
  id: SectionId;
  title: string;
  rows: Row[];
  /** Every number in them stands in a row too. */
  charts: Chart[];
}

export interface Row {
  /** Stable: the field, and the group or country for a part of one (`people.gender.women`). */
  id: string;
  /** The field, such as `pay.average`. */
  field: `${SectionId}.${string}`;
  /** The heading that the row shares with its neighbors, for a part of a field. */
  group: string | null;
  label: string;
  left: Cell;
  right: Cell;
  /** How the first role stands to the second. */
  relation: 'higher' | 'lower' | 'same' | 'overlapping' | 'different' | 'not-comparable' | 'missing';
  /** The side whose value most people would rather have, where there is such a side. */
  favors: Side | null;
  difference: Difference | null;
  /** What must be known to read the row rightly. */
  notes: string[];
  /** Calculated from other rows; not counted in `coverage`. */
  derived: boolean;
}

export type Side = 'left' | 'right';

/** How far the second role is from the first. */
export interface Difference {
  /** Second minus first, in `unit`. */
  absolute: number;
  /** The same in percent of the first, where that says something. */
  percent: number | null;
  unit: NumberUnit;
  text: string;
}

/** One cell of a table, in one of the three states of a figure. */
export type Cell = ValueCell | NotReportedCell | AbsentCell;

/** The source gives a value: a number, a range, a text or a list, told apart by `typeof`. */
export interface ValueCell {
  kind: 'value';
  value: number | Range | string | ListItem[];
  unit: Unit;
  /** The value as a reader sees it, never empty. */
  text: string;
  /** Index into the comparison's `sources`. */
  source: number;
  /** How the value was calculated, where it is not as published; the text then begins with `≈`. */
  derived: Derivation | null;
}

export interface Derivation {
  /** The value as the source gives it, worded. */
  published: string;
  /** The calculation, in sentences. */
  rule: string;
}

/** The source has the field and says that it has no value. */
export interface NotReportedCell {
  kind: 'not-reported';
  /** Index into the comparison's `sources`. */
  source: number;
}

/** The source does not have the field. */
export interface AbsentCell {
  kind: 'absent';
}

export interface Range {
  min: number;
  /** `null` where the publisher says only that the figure is `min` or more. */
  max: number | null;
}

export interface ListItem {
  text: string;
  /** More about it, in sentences. */
  detail: string | null;
  /** Whether the other role's list names it too. */
  shared: boolean;
}

/** Money is in whole units of a currency, as ISO 4217 writes it: `USD/year`, `RUB/month`. */
export type MoneyUnit = `${Uppercase<string>}/${'hour' | 'month' | 'year'}`;
export type NumberUnit = MoneyUnit | 'percent' | 'percentage-points' | 'count' | 'years' | 'score';
export type Unit = NumberUnit | 'text';

export interface Source {
  id: string;
  /** Who published what. */
  name: string;
  /** Of what time the figures are. */
  vintage: string;
  url: string | null;
  /** The titles of the roles that stand on it. */
  roles: string[];
}

/** What a chart shows; how it is drawn is not said here. */
export interface Chart {
  id: string;
  title: string;
  /** What the chart shows, in words. */
  description: string;
  /** One panel for each scale. */
  panels: Panel[];
  /** What is missing or must be known, in sentences. */
  notes: string[];
}

export interface Panel {
  /** What the scale measures, where the chart's title does not say it. */
  title: string | null;
  unit: Unit;
  /** From top to bottom. */
  lanes: Lane[];
}

export interface Lane {
  /** A group or a country, where the marks' own labels do not say it. */
  label: string | null;
  marks: Mark[];
  gaps: Gap[];
}

export interface Mark {
  /** Whose figure it is; `null` for what both have in common. */
  side: Side | null;
  shape: Bar | Band | Point;
  text: string;
}

/** From zero; may be negative. */
export interface Bar {
  kind: 'bar';
  value: number;
}

export interface Band {
  kind: 'band';
  min: number;
  max: number;
  /** It may lie outside of the band. */
  average: number | null;
  median: number | null;
}

/** An average without a range. */
export interface Point {
  kind: 'point';
  value: number;
}

/** A side that has no figure. */
export interface Gap {
  side: Side;
  text: string;
}
