package io.selfenroll.httpapi;

import java.util.Map;

/** 412: somebody else changed it since it was read. {@code current} is what it has become, {@code ETag} its version. */
public class ChangedMeanwhile extends Problem {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(long version, Object current) {
        super(
                builder(
                                412,
                                "changed-meanwhile",
                                "It was changed meanwhile",
                                "Look at what changed, then save again with the new version.")
                        .with("current", current),
                Map.of("ETag", "\"" + version + "\""));
    }
}
