package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class ArrivingTest {

  @Test
  void readsToTheEnd() throws IOException {
    assertThat(Arriving.read(new ByteArrayInputStream(new byte[100_000]), size -> size <= 100_000)).hasSize(100_000);
  }

  @Test
  void stopsWhereItMayNotGoOn() {
    var left = new ByteArrayInputStream(new byte[100_000]);
    assertThatThrownBy(() -> Arriving.read(left, size -> size <= 16_384)).isInstanceOf(Arriving.TooLarge.class);
    assertThat(left.available()).isGreaterThan(70_000);
  }

  @Test
  void waitsForNobodyWhoSendsNothing() {
    var silent = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new SocketTimeoutException();
      }
    };
    assertThatThrownBy(() -> Arriving.read(silent, _ -> true)).isInstanceOf(Arriving.TooSlow.class);
  }
}
