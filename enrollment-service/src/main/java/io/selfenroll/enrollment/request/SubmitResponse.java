package io.selfenroll.enrollment.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param reference random, says nothing about the request; {@code XXXX-XXXX} in Crockford's base32 */
public record SubmitResponse(@Schema(examples = "K7QM-4X2P") String reference) {}
