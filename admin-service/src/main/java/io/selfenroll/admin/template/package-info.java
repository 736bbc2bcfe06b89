/**
 * The texts of the mails, per site, kind and language. A site without its own gets the text that comes with the
 * product. Whether a text may be used decides the module message-template, here and again when it is sent.
 */
package io.selfenroll.admin.template;
