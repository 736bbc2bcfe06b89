/**
 * Key files and what is done with them.
 *
 * <p>A key file is a JSON Web Key Set (RFC 7517). Its first key is the current one, with which new values are made; the
 * others are accepted until they are taken out, so that every key can be changed while the system runs.
 */
package io.selfenroll.keys;
