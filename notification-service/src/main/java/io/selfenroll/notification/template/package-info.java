/** The read model of the sites' own message templates, and the choice between them and the built-in ones. */
package io.selfenroll.notification.template;
