package io.selfenroll.admin.user;

/** @param count of users with it */
record TagCount(String tag, long count) {}
