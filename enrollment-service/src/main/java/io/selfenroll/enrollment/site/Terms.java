package io.selfenroll.enrollment.site;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The terms a site's users accept before a device is enrolled; the version grows with every change of the text. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Terms(int version, String text) {}
