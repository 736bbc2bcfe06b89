/** The service that takes enrollment requests, verifies them and knows the devices. */
package io.selfenroll.enrollment;
