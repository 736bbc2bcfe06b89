package io.selfenroll.deviceclient.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import io.selfenroll.deviceclient.api.Enrollment.DeviceFacts;

/** Facts about the machine that this client runs on, as far as it tells them without special rights. */
public final class ThisMachine {
    private static final int LONGEST = 100;
    private static final Path DMI = Path.of("/sys/devices/virtual/dmi/id");

    private ThisMachine() {}

    /** name and platform may be null: then they are found out. */
    public static DeviceFacts facts(String name, String platform) {
        return new DeviceFacts(
                platform != null ? platform.toUpperCase(Locale.ROOT) : platform(System.getProperty("os.name", "")),
                file(DMI.resolve("sys_vendor")),
                file(DMI.resolve("product_name")),
                osVersion(),
                name != null ? name : hostName(),
                null,
                null,
                null);
    }

    public static String osVersion() {
        return plain(System.getProperty("os.version"));
    }

    static String platform(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("linux")) {
            return "LINUX";
        } else if (os.contains("windows")) {
            return "WINDOWS";
        } else if (os.contains("mac")) {
            return "MACOS";
        }
        return "OTHER";
    }

    private static String hostName() {
        try {
            String name = plain(InetAddress.getLocalHost().getHostName());
            return name == null ? "This machine" : name;
        } catch (UnknownHostException e) {
            return "This machine";
        }
    }

    private static String file(Path path) {
        try {
            return Files.isReadable(path) ? plain(Files.readString(path)) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** One line without control characters, at most 100 characters; null when nothing is left. */
    static String plain(String text) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return line.isEmpty() ? null : line.substring(0, Math.min(LONGEST, line.length()));
    }
}
