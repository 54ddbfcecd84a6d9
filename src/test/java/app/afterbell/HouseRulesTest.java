package app.afterbell;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The habits of the house that a machine can hold us to. */
@AnalyzeClasses(packages = "app.afterbell", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  private static final Set<String> MONEY_MODULES = Set.of(
      "shared", "engagements", "sessions", "billing", "payroll", "imports", "frame", "mentor", "family", "desk");

  @ArchTest
  static final ArchRule onlyTheClockKnowsTheTime =
      noClasses().should().callMethodWhere(asksTheSystemForTheTime())
          .because("a handler reads the Clock bean once and passes the instant on");

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
      fields().that().areDeclaredInClassesThat(moneyModules())
          .should().notHaveRawType(double.class)
          .andShould().notHaveRawType(float.class)
          .andShould().notHaveRawType(Double.class)
          .andShould().notHaveRawType(Float.class);

  @ArchTest
  static final ArchRule moneyIsNeverReckonedInFractions =
      methods().that().areDeclaredInClassesThat(moneyModules())
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
          .and(resideOutsideOfPackages("..web..", "app.afterbell.mentor..", "app.afterbell.desk..", "app.afterbell.family..",
              "app.afterbell.calendar.calendar.."))
          .should().dependOnClassesThat(resideInAPackage("org.springframework..")
              .and(DescribedPredicate.not(resideInAPackage("org.springframework.modulith.."))));

  @ArchTest
  static final ArchRule controllersArePackagePrivate =
      classes().that().areAnnotatedWith(Controller.class).or().areAnnotatedWith(RestController.class)
          .should().bePackagePrivate();

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses().should().haveNameMatching(".*(Impl|Dto|Manager|Helper|Utils?|Service)$")
          .because("a thing is a noun, a door a plural noun, an ability what it does");

  private static DescribedPredicate<JavaClass> moneyModules() {
    return DescribedPredicate.describe(
        "modules that reckon money",
        type -> MONEY_MODULES.stream().anyMatch(module -> (type.getPackageName() + ".").startsWith("app.afterbell." + module + ".")));
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
