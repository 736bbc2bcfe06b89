package io.selfenroll.localstack.test.architecture.circle.one;

import io.selfenroll.localstack.test.architecture.circle.two.Two;

public record One(Two two) {}
