package io.selfenroll.enrollment.site;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The device client a site offers for a platform.
 *
 * @param url where to get it, or null
 * @param openLink what the installed client answers to, or null
 * @param steps what the user does, in order, as plain texts
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Client(Platform platform, String name, String url, String openLink, List<String> steps) {}
