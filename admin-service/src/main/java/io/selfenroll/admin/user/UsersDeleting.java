package io.selfenroll.admin.user;

import java.util.List;
import java.util.UUID;

/** These users are about to be deleted; told within the transaction, so that what belongs to them goes with them. */
public record UsersDeleting(List<UUID> userIds) {}
