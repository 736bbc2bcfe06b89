package io.selfenroll.enrollment.event;

import java.util.UUID;

/** What happens to one device, published after it has committed. Topic {@value #TOPIC}, key: device id. */
public sealed interface DeviceEvent permits DeviceEnrolled, DeviceConnected, DeviceRetired {

    /** Logical name, without the configured prefix. */
    String TOPIC = "device";

    UUID deviceId();

    /** CloudEvents type. */
    String type();
}
