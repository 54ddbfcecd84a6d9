package app.afterbell;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Viewer;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import gg.jte.Content;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/** The habits of the house that a machine can hold us to. */
@AnalyzeClasses(packages = "app.afterbell", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule onlyTheClockKnowsTheTime =
      noClasses().should().callMethodWhere(asksTheSystemForTheTime())
          .because("a handler reads the Clock bean once and passes the instant on");

  @ArchTest
  static final ArchRule whatReadsAndDecidesIsToldTheTime =
      noClasses().that().haveNameMatching(".*(Query|Maker|Page|Pages|Form|Rule|Menu|Ui|Line)$")
          .should().dependOnClassesThat().areAssignableTo(Clock.class)
          .because("a second look at the clock is another time");

  @ArchTest
  static final ArchRule idsGrowWithTime =
      noClasses().should().callMethod(UUID.class, "randomUUID")
          .because("rows that come after one another lie beside one another in an index: Id.next() is UUIDv7");

  @Test
  void noNewMigrationMakesIdsAtRandom() throws IOException {
    try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".sql"))
          .filter(file -> read(file).contains("gen_random_uuid") || read(file).contains("uuidv4"))
          .map(file -> file.getFileName().toString()))
          .as("landed before, and a mark that is no id").containsOnly(
              "V202611241220__suggest_notes_by_subject.sql", "V202611261310__mark_what_is_settled.sql");
    }
  }

  /** What people wrote is escaped: a template has no way around it but {@code Content}, which Java makes. */
  @Test
  void noTemplateWritesAnythingUnescaped() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".jte")).filter(file -> read(file).contains("$unsafe")))
          .isEmpty();
    }
  }

  @ArchTest
  static final ArchRule onlyAFewWriteTextUnescaped =
      noClasses().that(resideOutsideOfPackages("app.afterbell.web", "app.afterbell.help.web", "gg.jte.."))
          .should().dependOnClassesThat().areAssignableTo(Content.class)
          .because("what is written as HTML is made in few places, out of text that was escaped or cleaned, or "
          + "is our own");

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ArchTest
  static final ArchRule nobodyUsesTheOldDates =
      noClasses().that(resideOutsideOfPackages("app.afterbell.mail..", "gg.jte.."))
          .should().dependOnClassesThat().areAssignableTo(Date.class)
          .orShould().dependOnClassesThat().areAssignableTo(Calendar.class);

  @ArchTest
  static final ArchRule nobodyAsksForTheMachinesZone =
      noClasses().should().callMethod(java.time.ZoneId.class, "systemDefault")
          .orShould().callMethod(java.util.TimeZone.class, "getDefault")
          .orShould().callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule noBeanDependsOnASettingForBeingThere =
      noClasses().should().beMetaAnnotatedWith(Conditional.class)
          .because("which beans there are is written down at the build: ADR 16");

  @ArchTest
  static final ArchRule moneyIsNeverAFraction =
      fields().that().areDeclaredInClassesThat(mayHoldMoney())
          .should().notHaveRawType(double.class)
          .andShould().notHaveRawType(float.class)
          .andShould().notHaveRawType(Double.class)
          .andShould().notHaveRawType(Float.class);

  @ArchTest
  static final ArchRule moneyIsNeverComputedInFractions =
      methods().that().areDeclaredInClassesThat(mayHoldMoney())
          .should().notHaveRawReturnType(double.class)
          .andShould().notHaveRawReturnType(float.class);

  @ArchTest
  static final ArchRule theModuleFloorDoesNotKnowTheWeb =
      noClasses().that(resideOutsideOfPackages(
              "..web..", "app.afterbell", "app.afterbell.mentor..", "app.afterbell.family..", "app.afterbell.desk..",
              "app.afterbell.calendar.calendar.."))
          .should().dependOnClassesThat().resideInAnyPackage(
              "app.afterbell.*.web..", "org.springframework.web..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule rulesDoNotKnowSpring =
      noClasses().that().areRecords().or().areEnums().or().areInterfaces()
          .and(resideOutsideOfPackages("..web..", "app.afterbell.mentor..", "app.afterbell.desk..",
              "app.afterbell.family..",
              "app.afterbell.calendar.calendar.."))
          .should().dependOnClassesThat(resideInAPackage("org.springframework..")
              .and(DescribedPredicate.not(resideInAPackage("org.springframework.modulith.."))));

  @ArchTest
  static final ArchRule powersDecideAndNoRoles =
      noClasses().that(resideOutsideOfPackages("app.afterbell.shared..", "app.afterbell.audit.."))
          .should().callMethod(Viewer.class, "roles")
          .because("which roles may do what stands in Power alone: ask viewer.may(…); audit writes down which "
          + "there were");

  @ArchTest
  static final ArchRule controllersArePackagePrivate =
      classes().that().areAnnotatedWith(Controller.class).or().areAnnotatedWith(RestController.class)
          .should().bePackagePrivate();

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses().should().haveNameMatching(".*(Impl|Dto|Manager|Helper|Utils?|Service)$")
          .because("a thing is a noun, a door a plural noun, an ability what it does");

  @ArchTest
  static final ArchRule whatIsPostedIsReadInOneWay =
      methods().that().areAnnotatedWith(PostMapping.class).or().areAnnotatedWith(PutMapping.class)
          .should(takeNoFieldByItself()).because("web.Typed reads forms: it says once what a field is that was not "
          + "sent, or was tampered with");

  @ArchTest
  static final ArchRule onlyTheChainLooksForFields =
      noClasses().that(resideOutsideOfPackages("app.afterbell.web", "app.afterbell.access.web.."))
          .should().callMethodWhere(DescribedPredicate.describe("look for a field", call ->
              call.getTargetOwner().isAssignableTo(ServletRequest.class)
                  && call.getName().startsWith("getParameter")));

  @ArchTest
  static final ArchRule thereIsOneRedirect =
      noClasses().that().doNotHaveSimpleName("SeeOther")
          .should().dependOnClassesThat().areAssignableTo(RedirectView.class)
          .because("SeeOther.to(…) answers 303, after which a reload sends nothing again");

  /** A redirect by a view's name would be 302; a text block opens on the line of its statement. */
  @Test
  void redirectsAndStatementsAreWrittenInOneWay() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .allSatisfy(file -> assertThat(read(file)).doesNotContain("\"redirect:")
              .doesNotContainPattern("sql\\(\\s*\\n\\s*\"\"\""));
    }
  }

  private static ArchCondition<JavaMethod> takeNoFieldByItself() {
    return new ArchCondition<>("take no field by itself, but files") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        method.getParameters().stream()
            .filter(parameter -> parameter.isAnnotatedWith(RequestParam.class)
                && !parameter.getRawType().isAssignableTo(MultipartFile.class))
            .forEach(_ -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
      }
    };
  }

  // Nothing in the product is a fraction, money or not, but how likely a password is to be guessed, and how well a
  // colour is read.
  private static DescribedPredicate<JavaClass> mayHoldMoney() {
    return DescribedPredicate.describe("may hold money",
        type -> !Set.of("CommonPasswords", "Colour").contains(type.getSimpleName()));
  }

  private static DescribedPredicate<JavaCall<?>> asksTheSystemForTheTime() {
    return DescribedPredicate.describe("ask the system for the time", call -> {
      var owner = call.getTargetOwner().getName();
      boolean now = owner.startsWith("java.time.") && call.getName().equals("now");
      boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
      return now || millis;
    });
  }
}
