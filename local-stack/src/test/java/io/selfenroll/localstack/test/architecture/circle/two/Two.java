package io.selfenroll.localstack.test.architecture.circle.two;

import io.selfenroll.localstack.test.architecture.circle.one.One;

public record Two(One one) {}
