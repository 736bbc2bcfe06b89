package io.selfenroll.httpapi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

/**
 * Reads times (ISO 8601) and names of enums out of queries. A value that is none answers 400; by itself the framework
 * would say that the whole address does not exist.
 */
@Provider
class AddressValues implements ParamConverterProvider {

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == Instant.class) {
            return (ParamConverter<T>) new Converter<>(QueryTime::parse);
        }
        if (type.isEnum()) {
            return (ParamConverter<T>) new Converter(text -> Enum.valueOf((Class<Enum>) type, (String) text));
        }
        return null;
    }

    private record Converter<T>(Function<String, T> parse) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return text == null || text.isEmpty() ? null : parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new BadRequestException();
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
