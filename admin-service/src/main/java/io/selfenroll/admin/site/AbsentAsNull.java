package io.selfenroll.admin.site;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.quarkus.jackson.ObjectMapperCustomizer;

/** A field of type Optional is null when it was not sent, and empty when it was sent as null. */
@Singleton
class AbsentAsNull implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new Jdk8Module().configureReadAbsentAsNull(true));
    }

    /** Before the framework registers the same module with its own setting; the first one counts. */
    @Override
    public int priority() {
        return MAXIMUM_PRIORITY;
    }
}
