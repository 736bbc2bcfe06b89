package io.selfenroll.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** That nothing is left is shown on the running system by {@code CanaryIT}, which takes minutes. */
@QuarkusTest
class ForgetfulJsonTest {

    @Inject
    ObjectMapper json;

    @Test
    void buffersAreNotPooled() {
        assertThat(json.getFactory()._getRecyclerPool()).isSameAs(JsonRecyclerPools.nonRecyclingPool());
        assertThat(json.copy().getFactory()._getRecyclerPool()).isSameAs(JsonRecyclerPools.nonRecyclingPool());
    }
}
