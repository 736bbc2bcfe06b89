/**
 * An answer as it really comes: the OpenAPI files call no field of an answer required, but the services write every
 * field of their records, as null where there is nothing. Name the fields that may be null where you use it.
 */
export type Full<T> = T extends readonly (infer E)[]
  ? Full<E>[]
  : T extends object
    ? { [K in keyof T]-?: Full<T[K]> }
    : T;
