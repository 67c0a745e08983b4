package io.terminaldesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "io.terminaldesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ALSO_ON_ANDROID = {
        "io.terminaldesk.nexo..", "io.terminaldesk.link..", "io.terminaldesk.rfb..", "io.terminaldesk.agent.."
    };

    @ArchTest
    static final ArchRule namesSayWhatATypeIs = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Dto")
            .andShould()
            .haveSimpleNameNotEndingWith("Service")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper");

    @ArchTest
    static final ArchRule theTerminalSideRunsOnAndroidToo = noClasses()
            .that()
            .resideInAnyPackage(ALSO_ON_ANDROID)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.net.http..",
                    "java.awt..",
                    "javax.imageio..",
                    "java.lang.management..")
            .because("agent, link, rfb and nexo use only what Android 10 also has");

    @ArchTest
    static final ArchRule theTerminalSideStartsNoVirtualThread = noClasses()
            .that()
            .resideInAnyPackage(ALSO_ON_ANDROID)
            .should()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould()
            .callMethod(java.util.concurrent.Executors.class, "newVirtualThreadPerTaskExecutor");

    @ArchTest
    static final ArchRule noQueryKeepsItsConnection = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("an unclosed stream of rows holds its connection for ever; list() gives it back");

    /** One package has one package-info at run time; a test's own would hide what the other allows. */
    @Test
    void noTestHidesThePackageTable() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(it -> it.endsWith("package-info.java")))
                    .noneMatch(it -> Files.exists(Path.of(it.toString().replace("src/test", "src/main"))));
        }
    }

    @Test
    void importsOnlyPointDown() {
        ApplicationModules.of(TerminalDesk.class).verify();
    }
}
