/**
 * The audit: who did what, when, from where and on what, and the life of every credential. Fed from topics only, so that
 * no service writes it twice; an entry is never changed, and its hash covers all entries before it.
 */
package io.selfenroll.admin.audit;
