package io.selfenroll.admin.apitoken;

/**
 * @param accessToken for the header {@code Authorization: Bearer}, at every service
 * @param expiresIn in seconds
 */
record AccessTokenResponse(String accessToken, long expiresIn, String tokenType) {

    @Override
    public String toString() {
        return "AccessTokenResponse[***]";
    }
}
