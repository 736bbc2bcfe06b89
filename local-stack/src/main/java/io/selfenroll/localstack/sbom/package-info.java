/** {@code ./dev sbom}: what is shipped has a bill of materials (CycloneDX) that names all of it, under licences we allow. */
package io.selfenroll.localstack.sbom;
