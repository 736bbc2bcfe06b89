/**
 * Events between services that are neither lost nor handled twice.
 *
 * <p>A service writes its change and the event in one transaction ({@link io.selfenroll.outbox.Outbox}); a relay
 * publishes it after the commit, at least once and in order per key. A consumer remembers what it has handled
 * ({@link io.selfenroll.outbox.Inbox}) or, for compacted state, how far it has come
 * ({@link io.selfenroll.outbox.StateTopics}). What can never be handled goes to the dead-letter topic with the reason.
 */
package io.selfenroll.outbox;
