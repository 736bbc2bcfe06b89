/**
 * What every REST API of this system does alike: each error is a problem (RFC 9457) with a stable type, JSON is read
 * strictly, tokens are trusted by their audience, administrators see their own sites, lists page with a cursor, and
 * answers carry headers that keep them out of caches and frames.
 */
package io.selfenroll.httpapi;
