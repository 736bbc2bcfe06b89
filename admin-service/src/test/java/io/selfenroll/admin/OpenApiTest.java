package io.selfenroll.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** The stored description is what the service serves; run with -Dopenapi.update=true to store a new one. */
@QuarkusTest
class OpenApiTest {

    private static final Path STORED = Path.of("..", "docs", "openapi", "admin-service.yaml");

    @Test
    void theStoredDescriptionIsServed() throws IOException {
        String served =
                RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(STORED.getParent());
            Files.writeString(STORED, served);
        }

        assertThat(STORED).hasContent(served);
    }
}
