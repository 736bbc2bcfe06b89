package io.selfenroll.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The stored description is the one that is served. Run with {@code -Dopenapi.update=true} to store a new one. */
@QuarkusTest
class OpenApiTest {

    private static final Path STORED = Path.of("..", "docs", "openapi", "enrollment-service.yaml");

    @Test
    void storedDescriptionIsServed() throws IOException {
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();

        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(STORED.getParent());
            Files.writeString(STORED, served);
        }
        assertThat(STORED).hasContent(served);
    }
}
