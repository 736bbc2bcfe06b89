/** The mail server that delivers to nobody: it keeps every mail for the inbox page. */
package io.selfenroll.localstack.mail;
