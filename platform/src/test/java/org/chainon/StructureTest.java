package org.chainon;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The house's plan, held against the code. */
class StructureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.chainon");

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCircle() {
        ApplicationModules modules = ApplicationModules.of(Chainon.class);
        modules.verify();
        new Documenter(modules).writeModuleCanvases();
    }

    @Test
    void luceneStaysInTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.chainon.matching.engine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CODE);
    }

    @Test
    void optimisersStayInTheirSolvers() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.chainon.consortium.solver", "org.chainon.convention..solver")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.ortools..")
                .check(CODE);
    }

    @Test
    void theEngineKnowsNoSpring() {
        noClasses()
                .that()
                .resideInAPackage("org.chainon.matching.engine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CODE);
    }

    @Test
    void geometryStaysInTheTerritory() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.chainon.territory..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.locationtech..")
                .check(CODE);
    }

    @Test
    void theKernelIsValuesOnly() {
        classes()
                .that()
                .resideInAPackage("org.chainon.kernel")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.chainon.kernel", "org.jspecify..", "org.springframework.modulith"))
                .check(CODE);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        List<String> unmarked = CODE.getPackage("org.chainon").getSubpackagesInTree().stream()
                .filter(javaPackage -> !javaPackage.getClasses().isEmpty())
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper|DTO|Dto)")
                .check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        for (Class<?> type : List.of(LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(CODE);
        }
        noClasses()
                .that()
                .resideOutsideOfPackage("org.chainon.database")
                .should()
                .callMethod(Instant.class, "now")
                .check(CODE);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.chainon.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CODE);
    }
}
