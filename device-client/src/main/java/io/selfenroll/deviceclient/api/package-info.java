/** The public REST API as this client needs it: the calls, their answers, and what to do when one is refused. */
package io.selfenroll.deviceclient.api;
