package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  private final ApplicationModules modules = ApplicationModules.of(Application.class);

  @Test
  void modulesUseOnlyWhatTheyMayAndNeverInACircle() {
    modules.verify();
  }

  @Test
  void everyModuleSaysWhatItMayUse() {
    assertThat(modules.stream()).allSatisfy(module ->
        assertThat(module.getBasePackage().getAnnotation(ApplicationModule.class))
            .as("@ApplicationModule of %s", module.getIdentifier())
            .hasValueSatisfying(declared ->
                assertThat(declared.allowedDependencies()).doesNotContain(ApplicationModule.OPEN_TOKEN)));
  }
}
