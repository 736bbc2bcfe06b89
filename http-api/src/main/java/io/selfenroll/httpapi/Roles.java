package io.selfenroll.httpapi;

/** Roles as they stand in the claim {@code groups} of a token and in {@code @RolesAllowed}. */
public final class Roles {

    /** Manages sites and administrators. */
    public static final String PLATFORM_ADMINISTRATOR = "platform-administrator";

    /** Everything in a site. */
    public static final String ADMINISTRATOR = "administrator";

    /** Users, credentials and devices of a site. */
    public static final String EDITOR = "editor";

    /** Sees a site. */
    public static final String READER = "reader";

    /** An enrolled device. */
    public static final String DEVICE = "device";

    /** Another service of this system. */
    public static final String SERVICE = "service";

    private Roles() {}
}
