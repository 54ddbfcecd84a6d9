package app.afterbell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/**
 * A test of the whole application on {@link TestDatabase}: security, template, database, transactions and events.
 * Its constructor takes any bean: {@code MockMvc}, {@code Sql}, {@link TestClock}, the module's own.
 * Nothing is done in the background: a test calls the sweeps that it is about ({@link Background}).
 * Before each test the database is wiped and the clock set back. All such tests and all {@link JourneyTest}s share one
 * application, which costs its seconds once: so no {@code @MockitoBean}, {@code @TestPropertySource} or nested
 * configuration here, each of which would start another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import(TestWorld.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(FreshWorld.class)
public @interface PageTest {}
