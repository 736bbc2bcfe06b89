package io.selfenroll.audittrail;

/**
 * Who acted.
 *
 * @param id of the admin or the API token; null for the others
 * @param name address of the admin, name of the API token, or which part of the system
 * @param address IP address that the call came from, null when there was no call
 */
public record Actor(Kind kind, String id, String name, String address) {

    public enum Kind {
        ADMIN,
        API_TOKEN,
        /** Nobody signed in, say at a failed sign-in; the name is what was claimed. */
        ANONYMOUS,
        SYSTEM
    }

    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, null, part, null);
    }

    public static Actor anonymous(String claimedName, String address) {
        return new Actor(Kind.ANONYMOUS, null, claimedName, address);
    }
}
