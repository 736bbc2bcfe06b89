package io.selfenroll.admin.session;

import java.util.List;

/** Newest first. */
record OwnSessions(List<OwnSession> items) {}
