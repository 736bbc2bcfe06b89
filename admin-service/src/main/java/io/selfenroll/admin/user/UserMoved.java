package io.selfenroll.admin.user;

import java.util.UUID;

/** A user has another address; told within the transaction. */
public record UserMoved(UUID userId, String email) {}
