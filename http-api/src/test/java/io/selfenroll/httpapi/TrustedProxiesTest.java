package io.selfenroll.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import io.quarkus.runtime.configuration.InetSocketAddressConverter;
import io.smallrye.common.net.Inet;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    /** The framework reads {@code ::1} as a host named ":", and asks for its address with every request. */
    @Test
    void requestsWaitForNoLookupOfAName() throws IOException {
        for (String proxy :
                ours().getProperty("quarkus.http.proxy.trusted-proxies").split(",")) {
            String host = new InetSocketAddressConverter().convert(proxy).getHostString();

            assertThat(Inet.parseInetAddress(host)).as(proxy + " is an address").isNotNull();
        }
    }

    private static Properties ours() throws IOException {
        Properties properties = new Properties();
        try (InputStream file =
                TrustedProxiesTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            properties.load(file);
        }
        return properties;
    }
}
