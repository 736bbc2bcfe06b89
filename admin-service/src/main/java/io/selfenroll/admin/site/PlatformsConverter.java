package io.selfenroll.admin.site;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
public class PlatformsConverter implements AttributeConverter<List<Platform>, String> {

    @Override
    public String convertToDatabaseColumn(List<Platform> platforms) {
        return platforms.stream().map(Platform::name).collect(Collectors.joining(","));
    }

    @Override
    public List<Platform> convertToEntityAttribute(String platforms) {
        return platforms.isEmpty()
                ? List.of()
                : Arrays.stream(platforms.split(",")).map(Platform::valueOf).toList();
    }
}
