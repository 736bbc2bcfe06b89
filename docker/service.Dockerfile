# One of the four services. Build the tree first (./dev build), then from the root of the repository:
#   docker build -f docker/service.Dockerfile --build-arg SERVICE=enrollment-service -t selfenroll/enrollment-service .
FROM eclipse-temurin:25.0.3_9-jre-noble

ARG SERVICE
LABEL org.opencontainers.image.title="selfenroll-${SERVICE}" \
      org.opencontainers.image.licenses="Apache-2.0"

WORKDIR /app
COPY --chmod=755 docker/healthcheck.sh /usr/local/bin/healthcheck.sh
# From what changes least to what changes most, so that a new build of ours is a small layer.
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar ${SERVICE}/target/quarkus-app/quarkus-app-dependencies.txt ./
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/app/ app/

# Any user may run it: nothing here is written to. Only /tmp has to be writable, and a tmpfs is enough for it.
USER 10001:10001

# A service that ran out of memory ends and is started again, rather than living on in part.
ENV JDK_JAVA_OPTIONS="-Xmx192m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Djava.io.tmpdir=/tmp" \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080

EXPOSE 8080

# Live, not ready: an engine that restarts unhealthy containers must not do so because the database is away.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["healthcheck.sh", "live"]

# Settings and secrets come from the file that is mounted here; a missing secret stops the start.
ENTRYPOINT ["java", "-Dsmallrye.config.locations=/run/secrets/service.properties", "-jar", "quarkus-run.jar"]
