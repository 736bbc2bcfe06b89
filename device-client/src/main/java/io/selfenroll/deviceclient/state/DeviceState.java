package io.selfenroll.deviceclient.state;

import java.net.URI;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the device knows. url and installationId are written before the credentials are redeemed; deviceId and
 * deviceSecret follow with the answer. key is the private key (JWK) that the device proves its calls by; null without.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeviceState(
        String url, String installationId, String deviceId, String deviceSecret, Map<String, Object> key) {

    /** Without a key. */
    public DeviceState(String url, String installationId, String deviceId, String deviceSecret) {
        this(url, installationId, deviceId, deviceSecret, null);
    }

    @JsonIgnore
    public boolean enrolled() {
        return deviceId != null && deviceSecret != null;
    }

    public DeviceState enrolledAs(String deviceId, String deviceSecret) {
        return new DeviceState(url, installationId, deviceId, deviceSecret, key);
    }

    /** Not enrolled yet: the same installation, at that server. */
    public DeviceState at(URI server) {
        return new DeviceState(server.toString(), installationId, null, null, key);
    }

    public DeviceState withoutKey() {
        return new DeviceState(url, installationId, deviceId, deviceSecret);
    }

    @Override
    public String toString() {
        return "DeviceState[url=" + url + ", installationId=" + installationId + ", deviceId=" + deviceId
                + ", deviceSecret=***, key=***]";
    }
}
