package io.selfenroll.admin.state;

/** State that this service owns and that others rebuild from a compacted topic. */
public interface StateSource {

    /** Logical name of the topic. */
    String topic();

    boolean hasState();

    /**
     * Publishes each thing as it is, in transactions of its own. Each row is locked while it is published, so that a
     * later change or tombstone also comes later on the topic.
     */
    void publishAll();
}
