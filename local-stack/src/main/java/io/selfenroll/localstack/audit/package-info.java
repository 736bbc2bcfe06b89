/** The audit of an installation, looked at from outside of the service that writes it. */
package io.selfenroll.localstack.audit;
