/** What the tests of this service share: its surroundings, and sites, users, administrators and devices to test with. */
package io.selfenroll.enrollment;
