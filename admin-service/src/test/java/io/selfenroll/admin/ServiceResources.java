package io.selfenroll.admin;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.selfenroll.localstack.test.KafkaResource;
import io.selfenroll.localstack.test.KeysResource;
import io.selfenroll.localstack.test.MariaDbResource;

/** What every test here runs against, so that one start of the service serves all of them. */
@QuarkusTestResource(value = MariaDbResource.class, initArgs = @ResourceArg(name = "schema", value = "admin"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeysResource.class)
@QuarkusTestResource(FirstAdminResource.class)
class ServiceResources {}
