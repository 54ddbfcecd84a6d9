package app.afterbell.testing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A module’s rows of the access matrix: its routes, and who may take them (R28). The class {@code AccessRows} stands
 * beside the module’s tests, and is found there: no list knows of it.
 *
 * <p>To add a row: the route as its controller writes it, where it is in the world of the cast (ids for its
 * {placeholders}, in order), and what each of the eight gets: a status, or SIGN_IN for the way to the sign-in page. A
 * form's fields are added by {@code .sends("field", given -> value)}. Each row has a world of its own, and is visited
 * from right to left, so that those who may change something come last.
 *
 * <p>Maya teaches Ana, whose guardian is Elena, and Tomás teaches Mateo, whose guardian is Carmen. Bola is coordinator
 * and finance, Imogen admin. So Maya is the right person, Tomás the colleague and Carmen the stranger.
 */
public interface Rows {

  List<Visit> rows();

  /** Of all modules, by their names. */
  static Stream<Rows> all() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Rows.class));
    return scanner.findCandidateComponents("app.afterbell").stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), Rows.class.getClassLoader()))
        .sorted(Comparator.comparing(Class::getName))
        .map(type -> (Rows) BeanUtils.instantiateClass(type));
  }
}
