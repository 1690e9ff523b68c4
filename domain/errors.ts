/** What can go wrong, in the words the API uses; each maps to one HTTP status. */
export const ERROR_STATUS = {
  "bad-request": 400,
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  "stale-version": 412,
  "too-large": 413,
  unprocessable: 422,
  "version-required": 428,
  "too-many": 429,
  "database-refused": 500,
  internal: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

/** A fault of one parameter or form field, in words for the person who sent it. */
export interface FieldError {
  readonly param: string;
  readonly message: string;
}

/** The one error type of the product: thrown in domain and db, answered as problem JSON, rebuilt in the browser. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldError[];
  /** What else the answer holds, such as the version that stands where a save came too late. */
  readonly also: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    fields: readonly FieldError[] = [],
    { also = {}, ...options }: ErrorOptions & { readonly also?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
    this.fields = fields;
    this.also = also;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
