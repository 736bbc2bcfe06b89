package io.selfenroll.systemtests.actor;

/** A site as its administrator knows it. */
public record Site(String id, String slug, String pin) {}
