package io.selfenroll.httpapi;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * JSON is read and written in buffers that go when it is done. Pooled ones keep the last password or PIN in the memory of
 * the service until another call happens to overwrite it.
 */
@Singleton
class ForgetfulJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setRecyclerPool(JsonRecyclerPools.nonRecyclingPool());
    }
}
