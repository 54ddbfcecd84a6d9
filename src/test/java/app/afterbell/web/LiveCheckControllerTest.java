package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class LiveCheckControllerTest {

  private final MockMvcTester pages;

  LiveCheckControllerTest(MockMvcTester pages) {
    this.pages = pages;
  }

  @Test
  void answersEverybody() {
    assertThat(pages.get().uri("/live-check")).hasStatusOk().hasBodyTextEqualTo("ok");
  }
}
