/**
 * Who may call what, tested from a service's stored OpenAPI document: every operation, with every role, on an own site
 * and on another's, with a device's token, a tampered one and none. The roles come from the document, which has them from
 * the annotations; so a new endpoint is tested without anyone adding it to a list.
 */
package io.selfenroll.localstack.test.access;
