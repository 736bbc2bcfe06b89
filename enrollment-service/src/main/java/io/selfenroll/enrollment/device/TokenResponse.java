package io.selfenroll.enrollment.device;

/** @param expiresIn seconds */
public record TokenResponse(String accessToken, TokenType tokenType, long expiresIn) {

    @Override
    public String toString() {
        return "TokenResponse[accessToken=***, tokenType=" + tokenType + ", expiresIn=" + expiresIn + "]";
    }
}
