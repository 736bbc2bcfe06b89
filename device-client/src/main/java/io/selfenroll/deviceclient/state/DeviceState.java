package io.selfenroll.deviceclient.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the device knows. url and installationId are written before the credentials are redeemed; deviceId and
 * deviceSecret follow with the answer.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeviceState(String url, String installationId, String deviceId, String deviceSecret) {

    @JsonIgnore
    public boolean enrolled() {
        return deviceId != null && deviceSecret != null;
    }

    public DeviceState enrolledAs(String deviceId, String deviceSecret) {
        return new DeviceState(url, installationId, deviceId, deviceSecret);
    }

    @Override
    public String toString() {
        return "DeviceState[url=" + url + ", installationId=" + installationId + ", deviceId=" + deviceId
                + ", deviceSecret=***]";
    }
}
