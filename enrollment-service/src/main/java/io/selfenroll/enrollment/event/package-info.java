/** The events of this service, exactly as {@code docs/asyncapi.yaml} describes them. */
package io.selfenroll.enrollment.event;
