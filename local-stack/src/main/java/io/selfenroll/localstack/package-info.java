/** The whole system on one machine: what is started, in which order, with which configuration. */
package io.selfenroll.localstack;
