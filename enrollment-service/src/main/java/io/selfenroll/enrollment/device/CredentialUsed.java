package io.selfenroll.enrollment.device;

import io.selfenroll.httpapi.Conflict;

/** The credential made a device that cannot be handed out again. */
final class CredentialUsed extends Conflict {

    CredentialUsed() {
        super("credential-used", "These credentials were already used", "Ask for new ones in the portal.");
    }
}
