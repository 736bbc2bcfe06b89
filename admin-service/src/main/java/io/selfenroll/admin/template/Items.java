package io.selfenroll.admin.template;

import java.util.List;

/** A list that is short enough to come whole. */
record Items<T>(List<T> items) {}
