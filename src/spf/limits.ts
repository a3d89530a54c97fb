/**
 * The limits on the work one SPF check may cause (RFC 7208 §4.6.4).
 *
 * @module
 */

/** Terms that ask DNS, over all records of one check. */
export const MAX_TERMS = 10;

/** Answers without a record that the terms of one check may get. */
export const MAX_VOIDS = 2;

/** Mail exchangers of one `mx` term; more are permerror. */
export const MAX_MX = 10;

/** Names of one PTR answer that are examined; more are ignored. */
export const MAX_PTR = 10;

/** Where a map stops counting the terms of a record tree that is over the limit. */
export const MAX_COUNTED = 40;

/**
 * Addresses in one answer that a map looks into: each cuts the address space. A term that meets more is left
 * open, as one whose name depends on the client is; a check settles it.
 */
export const MAX_MAPPED_ADDRESSES = 256;

/** Questions one `checkHost` may send by default; RFC 7208's limits allow 122. */
export const CHECK_QUESTIONS = 150;

/** Questions one `mapSpf` may send by default. */
export const MAP_QUESTIONS = 300;
