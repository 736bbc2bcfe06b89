package io.selfenroll.enrollment.device.admin;

import jakarta.ws.rs.QueryParam;

import io.selfenroll.enrollment.device.DeviceStatus;
import io.selfenroll.enrollment.device.Ownership;
import io.selfenroll.enrollment.site.Platform;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What an administrator may ask of the list of devices, as texts; read by {@link DeviceFilter}. */
public class DeviceParameters {

    @QueryParam("site")
    @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String site;

    @QueryParam("status")
    @Parameter(schema = @Schema(implementation = DeviceStatus.class))
    String status;

    @QueryParam("platform")
    @Parameter(schema = @Schema(implementation = Platform.class))
    String platform;

    @QueryParam("ownership")
    @Parameter(schema = @Schema(implementation = Ownership.class))
    String ownership;

    @QueryParam("tag")
    String tag;

    @QueryParam("userId")
    @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String userId;

    @QueryParam("syncedBefore")
    @Parameter(
            description = "Last synchronised before this time, or never",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String syncedBefore;

    @QueryParam("syncedAfter")
    @Parameter(
            description = "Last synchronised at this time or after it",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String syncedAfter;

    @QueryParam("q")
    @Parameter(description = "Part of address, name, serial number, IMEI or UDID")
    String q;

    @QueryParam("sort")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            defaultValue = "-enrolledAt",
                            enumeration = {
                                "enrolledAt",
                                "-enrolledAt",
                                "lastSyncAt",
                                "-lastSyncAt",
                                "name",
                                "-name",
                                "email",
                                "-email"
                            }))
    String sort;
}
