/** From the portal's request to the mail server's acceptance, beside a mail client that feeds the same server. */
package io.selfenroll.benchmarks.mail;
