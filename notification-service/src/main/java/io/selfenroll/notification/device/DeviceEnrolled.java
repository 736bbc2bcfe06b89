package io.selfenroll.notification.device;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.selfenroll.messagetemplate.Placeholder;

/** @param firstName null, like the last name and the language, in events from before they were told */
record DeviceEnrolled(
        UUID deviceId,
        UUID requestId,
        UUID credentialId,
        UUID siteId,
        UUID userId,
        String email,
        String firstName,
        String lastName,
        String language,
        String name,
        String platform,
        Instant enrolledAt) {

    static final String TYPE = "device.enrolled.v1";

    private static final Map<String, String> PLATFORMS = Map.of(
            "ANDROID", "Android",
            "IOS", "iPhone / iPad",
            "WINDOWS", "Windows",
            "MACOS", "Mac",
            "LINUX", "Linux",
            "CHROMEOS", "ChromeOS",
            "OTHER", "–");

    DeviceEnrolled {
        for (Object required : new Object[] {deviceId, siteId, email, name, platform, enrolledAt}) {
            Objects.requireNonNull(required);
        }
        firstName = firstName == null ? "" : firstName;
        lastName = lastName == null ? "" : lastName;
    }

    Map<Placeholder, String> values() {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.DEVICE_NAME, name.isBlank() ? "–" : name);
        values.put(Placeholder.PLATFORM, PLATFORMS.getOrDefault(platform, platform));
        values.put(Placeholder.ENROLLED_AT, enrolledAt.toString());
        return values;
    }
}
