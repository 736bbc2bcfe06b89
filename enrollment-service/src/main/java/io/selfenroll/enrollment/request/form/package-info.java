/**
 * The portal for browsers without scripts: the form as browsers post it, and pages for answers. It takes requests the
 * same way as the API does and knows as little (guarantee G1).
 */
package io.selfenroll.enrollment.request.form;
