/** The example device client: enrolls this machine and keeps it in step, on the public REST API alone. */
package io.selfenroll.deviceclient;
