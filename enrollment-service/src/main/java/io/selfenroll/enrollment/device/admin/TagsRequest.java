package io.selfenroll.enrollment.device.admin;

import java.util.List;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.httpapi.PlainText;

/** The tags that a device is to have, in place of those it has. */
public record TagsRequest(@NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) @PlainText String> tags) {}
