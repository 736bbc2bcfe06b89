package io.selfenroll.enrollment.device;

import java.util.UUID;

/**
 * An enrolled device and what it needs from now on.
 *
 * @param deviceSecret for new access tokens; to be kept where the platform keeps secrets
 * @param expiresIn life of the access token in seconds
 */
public record EnrollResponse(
        UUID deviceId,
        String deviceSecret,
        String accessToken,
        TokenType tokenType,
        long expiresIn,
        UserView user,
        SiteView site,
        DeviceStatus status) {

    @Override
    public String toString() {
        return "EnrollResponse[deviceId=" + deviceId + ", deviceSecret=***, accessToken=***]";
    }
}
