package io.selfenroll.admin.sso;

/**
 * @param password always true
 * @param sso null when it is not configured
 */
record SignInOptions(boolean password, Sso sso) {

    /**
     * @param name for the button
     * @param url to open in the browser
     */
    record Sso(String name, String url) {}
}
