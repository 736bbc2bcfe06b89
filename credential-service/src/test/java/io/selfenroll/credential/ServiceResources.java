package io.selfenroll.credential;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.selfenroll.localstack.test.KafkaResource;
import io.selfenroll.localstack.test.KeysResource;
import io.selfenroll.localstack.test.MariaDbResource;

/** The real parts under every test of this module. */
@QuarkusTestResource(
        value = MariaDbResource.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "schema", value = "credential"))
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = KeysResource.class, restrictToAnnotatedClass = false)
class ServiceResources {}
