package io.selfenroll.enrollment.site;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The MDM server that a site's devices of a platform are to use; an https address. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MdmServer(Platform platform, String url) {}
