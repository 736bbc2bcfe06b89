package io.selfenroll.enrollment.device;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that administrators put on devices: in lower case, each once. */
public final class Tags {

    private Tags() {}

    public static Set<String> of(Collection<String> typed) {
        return typed.stream().map(Tags::of).filter(tag -> !tag.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    public static String of(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
