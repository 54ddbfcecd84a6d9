package app.afterbell;

import app.afterbell.database.CannotStart;
import app.afterbell.database.Options;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

// Two portals may each have a SessionController: a bean is named by its whole name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {

  /** Ends with 2 where it cannot start as it was asked to, with 1 where an import was refused. */
  public static void main(String[] args) {
    // The database's sessions take it from the JVM: every instance is then alike, wherever its machine stands.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    try {
      var options = Options.parse(List.of(args), System.getenv());
      if (options.help()) {
        System.out.print(Options.helpText());
      } else {
        new Start(options).run();
      }
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }
}
