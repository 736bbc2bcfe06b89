package io.selfenroll.localstack.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Rules about which classes may use which. */
final class Layers {

    private Layers() {}

    /** Resources ask services, which say what one transaction is; only they ask repositories. */
    static ArchRule resourcesAskServices() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository");
    }

    static ArchRule resourcesStartNoTransaction() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .notBeAnnotatedWith("jakarta.transaction.Transactional");
    }

    /** So that an event is there if and only if the change it tells of was committed. */
    static ArchRule eventsLeaveByTheOutbox() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.selfenroll.outbox..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.apache\\.kafka\\.clients\\.producer\\..*|.*reactive\\.messaging\\.(Emitter|MutinyEmitter|Outgoing)");
    }

    /** Whoever may choose an address must not choose where we connect to; these know what they may reach. */
    static ArchRule fewOpenConnections() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.selfenroll.admin.webhook..",
                        "io.selfenroll.enrollment.credential..",
                        "io.selfenroll.notification.mail..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|Socket|URLConnection|HttpURLConnection)"
                        + "|javax\\.net\\..*|io\\.vertx\\..*(HttpClient|NetClient|WebClient)(Options)?"
                        + "|jakarta\\.ws\\.rs\\.client\\..*|org\\.eclipse\\.microprofile\\.rest\\.client\\..*");
    }

    /** What a caller sends must never become the name of a file. */
    static ArchRule onlyKeysAreReadFromFiles() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.selfenroll.keys..")
                .and()
                .haveSimpleNameNotStartingWith("FirstAdmin")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.file\\.Files|java\\.io\\.(File|Random).*|java\\.lang\\.Process.*");
    }

    /** They are used where there is no Quarkus, and their tests take milliseconds. */
    static ArchRule plainLibrariesStayPlain() {
        return noClasses()
                .that()
                .resideInAnyPackage("io.selfenroll.keys..", "io.selfenroll.messagetemplate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "io.vertx..");
    }
}
