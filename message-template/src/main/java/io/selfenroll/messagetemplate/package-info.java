/**
 * What an administrator may write into a message and how it becomes a mail: the placeholders, the check that refuses a
 * bad template with line and reason, and the rendering of subject, text part and HTML part.
 *
 * <p>A template cannot compute. Placeholders are exchanged for single noncharacters (Unicode 16, section 23.7: "for
 * internal use") before the Markdown is parsed and for their values after it is rendered, each time escaped for the
 * part. So no value is ever read as Markdown or HTML, and no template text as anything but Markdown.
 */
package io.selfenroll.messagetemplate;
