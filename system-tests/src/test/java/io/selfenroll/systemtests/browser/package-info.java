/** A real headless browser, as users and administrators have one. */
package io.selfenroll.systemtests.browser;
