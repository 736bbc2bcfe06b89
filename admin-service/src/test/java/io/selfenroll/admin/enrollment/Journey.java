package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.selfenroll.keys.RandomText;
import io.selfenroll.localstack.test.KafkaTopics;

/** The events of one enrollment, as the other services publish them. */
record Journey(
        UUID requestId,
        String reference,
        UUID siteId,
        UUID userId,
        UUID pinId,
        UUID credentialId,
        UUID deviceId,
        String email,
        Instant requestedAt) {

    record Message(String id, String topic, String key, String type, String json) {

        void send() {
            KafkaTopics.send(id, topic, key, type, json);
        }
    }

    static Journey of(UUID siteId, UUID pinId) {
        String code = RandomText.crockford(8).toUpperCase(Locale.ROOT);
        return new Journey(
                UUID.randomUUID(),
                code.substring(0, 4) + "-" + code.substring(4),
                siteId,
                UUID.randomUUID(),
                pinId,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "user-" + RandomText.crockford(10) + "@acme.example",
                Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS));
    }

    /** From the request to Connected, in the order in which it happens. */
    List<Message> toConnected() {
        return List.of(requested(), verified(), issued(), queued(), sent(), redeemed(), enrolled(), connected());
    }

    Message requested() {
        return message(
                "enrollment-request",
                email,
                "enrollment.requested.v1",
                "\"reference\":\"%s\",\"email\":\"%s\",\"pinHashes\":[\"kid.CANARY-pin-hash\"],\"locale\":\"en\",\"requestedAt\":\"%s\""
                        .formatted(reference, email, requestedAt));
    }

    Message verified() {
        return message("enrollment-request", email, "enrollment.verified.v1", """
                "reference":"%s","email":"%s","locale":"en","pinId":%s,"requestedAt":"%s",
                "site":{"id":"%s","slug":"acme","name":"Acme","credentialLifeMinutes":60},
                "user":{"id":"%s","firstName":"Uma","lastName":"Ser"}""".formatted(
                        reference, email, quoted(pinId), requestedAt, siteId, userId));
    }

    Message rejected(String reason) {
        return message(
                "enrollment-request",
                email,
                "enrollment.rejected.v1",
                "\"reference\":\"%s\",\"email\":\"%s\",\"reason\":\"%s\",\"siteId\":%s,\"pinId\":%s,\"requestedAt\":\"%s\""
                        .formatted(reference, email, reason, quoted(siteId), quoted(pinId), requestedAt));
    }

    Message issued() {
        return credential(
                "credential.issued.v1",
                "\"reference\":\"%s\",\"email\":\"%s\",\"expiresAt\":\"%s\",\"sealedSecret\":\"CANARY-sealed\""
                        .formatted(reference, email, requestedAt.plusSeconds(3600)));
    }

    Message opened() {
        return credential("credential.opened.v1", "\"openedAt\":\"%s\"".formatted(requestedAt));
    }

    /** Made by an administrator: there was no request. */
    Message issuedByAdmin() {
        return credential(
                "credential.issued.v1",
                "\"reference\":\"%s\",\"email\":\"%s\",\"origin\":\"ADMIN\",\"issuedBy\":\"admin@acme.example\",\"handOver\":\"SHOW\""
                        .formatted(reference, email));
    }

    Message redeemed() {
        return credential("credential.redeemed.v1", "\"installationId\":\"phone\"");
    }

    Message expired() {
        return credential("credential.expired.v1", "\"expiredAt\":\"%s\"".formatted(requestedAt));
    }

    Message queued() {
        return delivery("delivery.queued.v1", "enrollment-credentials", "\"queuedAt\":\"%s\"".formatted(requestedAt));
    }

    Message sent() {
        return delivery("delivery.sent.v1", "enrollment-credentials", "\"attempts\":1");
    }

    Message failed() {
        return delivery("delivery.failed.v1", "enrollment-credentials", "\"attempts\":1,\"reason\":\"smtp-550\"");
    }

    Message otherMailFailed() {
        return delivery("delivery.failed.v1", "device-enrolled", "\"attempts\":1,\"reason\":\"smtp-550\"");
    }

    Message enrolled() {
        return device(
                "device.enrolled.v1",
                "\"manufacturer\":\"Google\",\"model\":\"Pixel 9\",\"serialNumber\":\"SN-" + reference + "\"");
    }

    Message connected() {
        return device("device.connected.v1", "\"connectedAt\":\"%s\"".formatted(requestedAt));
    }

    Message retired() {
        return device("device.retired.v1", "\"retiredBy\":\"user\"");
    }

    private Message credential(String type, String fields) {
        return message(
                "credential",
                credentialId.toString(),
                type,
                "\"credentialId\":\"%s\",\"siteId\":\"%s\",\"userId\":\"%s\",%s"
                        .formatted(credentialId, siteId, userId, fields));
    }

    private Message delivery(String type, String kind, String fields) {
        return message(
                "delivery",
                credentialId.toString(),
                type,
                "\"deliveryId\":\"%s\",\"kind\":\"%s\",\"siteId\":\"%s\",\"userId\":\"%s\",\"recipient\":\"%s\",%s"
                        .formatted(credentialId, kind, siteId, userId, email, fields));
    }

    private Message device(String type, String fields) {
        return message(
                "device",
                deviceId.toString(),
                type,
                "\"deviceId\":\"%s\",\"siteId\":\"%s\",\"userId\":\"%s\",\"email\":\"%s\",\"name\":\"Pixel\",\"platform\":\"ANDROID\",%s"
                        .formatted(deviceId, siteId, userId, email, fields));
    }

    private Message message(String topic, String key, String type, String fields) {
        return new Message(
                UUID.randomUUID().toString(),
                topic,
                key,
                type,
                "{\"requestId\":\"" + requestId + "\"," + fields + ",\"addedLater\":{\"x\":1}}");
    }

    private static String quoted(UUID id) {
        return id == null ? "null" : "\"" + id + "\"";
    }
}
