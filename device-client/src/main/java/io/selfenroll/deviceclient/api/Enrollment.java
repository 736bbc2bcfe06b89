package io.selfenroll.deviceclient.api;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Body of {@code POST /devices}. Repeating it with the same installationId within ten minutes is safe. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Enrollment(
        String username, String password, String installationId, DeviceFacts device, Integer acceptedTerms) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeviceFacts(
            String platform,
            String manufacturer,
            String model,
            String osVersion,
            String name,
            String serialNumber,
            String imei,
            String udid) {

        /** Each may be null. */
        public DeviceFacts identifiedBy(String serialNumber, String imei, String udid) {
            return new DeviceFacts(platform, manufacturer, model, osVersion, name, serialNumber, imei, udid);
        }
    }

    @Override
    public String toString() {
        return "Enrollment[username=" + username + ", password=***, installationId=" + installationId + "]";
    }
}
