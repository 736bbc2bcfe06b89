/** Events that a consumer could not handle: looking at them and sending them again. */
package io.selfenroll.localstack.deadletter;
