/** Many simulated devices at once: they enroll with credentials that an administrator made, and synchronise. */
package io.selfenroll.deviceclient.fleet;
