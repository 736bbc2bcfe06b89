package io.selfenroll.httpapi;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.RestQuery;

/**
 * A value of the query that is no number, or no id, where the endpoint takes one is an invalid request that names it.
 * JAX-RS 3.1, 3.2 would have it answered 404, as if there were no such endpoint. Times and names of enums are read by
 * {@link AddressValues}.
 */
@Provider
class QueryValues implements ContainerRequestFilter {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        var query = request.getUriInfo().getQueryParameters();
        known.computeIfAbsent(resource.getResourceMethod(), QueryValues::types)
                .forEach((name, type) -> query.getOrDefault(name, List.of()).stream()
                        .filter(value -> !fits(value, type))
                        .findFirst()
                        .ifPresent(value -> {
                            throw new InvalidField(name, "has a value of the wrong type or form");
                        }));
    }

    private static Map<String, Class<?>> types(Method method) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            put(types, parameter, parameter.getName(), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    put(types, field, field.getName(), field.getType());
                }
            }
        }
        return types;
    }

    private static void put(Map<String, Class<?>> types, AnnotatedElement element, String name, Class<?> type) {
        QueryParam named = element.getAnnotation(QueryParam.class);
        RestQuery query = element.getAnnotation(RestQuery.class);
        if (named != null) {
            types.put(named.value(), type);
        } else if (query != null) {
            types.put(query.value().isEmpty() ? name : query.value(), type);
        }
    }

    private static boolean fits(String value, Class<?> type) {
        try {
            if (value.isEmpty()) {
                return true;
            }
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            } else if (type == UUID.class) {
                UUID.fromString(value);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
