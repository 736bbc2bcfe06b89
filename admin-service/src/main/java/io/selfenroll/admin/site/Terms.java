package io.selfenroll.admin.site;

/** What a user accepts before enrolling. The version grows with each change of the text. */
public record Terms(int version, String text) {}
