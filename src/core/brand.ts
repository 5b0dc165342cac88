/** Ids that cannot be mixed up: a ContactId is not a FlowId although both are strings at run time. */
declare const brand: unique symbol;

export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
