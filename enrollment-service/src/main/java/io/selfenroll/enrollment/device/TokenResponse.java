package io.selfenroll.enrollment.device;

/** @param expiresIn seconds */
public record TokenResponse(String accessToken, long expiresIn) {

    @Override
    public String toString() {
        return "TokenResponse[accessToken=***, expiresIn=" + expiresIn + "]";
    }
}
