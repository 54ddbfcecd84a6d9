package app.afterbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

  private static final List<String> OWN = List.of("Maya Okafor", "maya@riverbend.example", "Riverbend Tutoring");

  @ParameterizedTest
  @ValueSource(strings = {"password1234", "Password1234!", "P@ssw0rd1234", "123456789012", "qwertyuiopas",
      "1q2w3e4r5t6y", "aaaaaaaaaaaa",
      "iloveyou1234", "letmeinletmein", "passwordpassword", "administrator", "basketball23", "mayaokafor1234",
      "MayaOkafor2026!",
      "afterbell2026", "riverbend tutoring"})
  void refusesWhatAnybodyWouldTry(String password) {
    assertThat(Passwords.refusal(password, OWN)).contains(AccessRefusal.PASSWORD_COMMON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery", "staple of horses", "maya has a red bicycle", "xK9#vQ2!mZ7$",
      "ключ от старой лодки",
      "古い船の鍵を忘れた朝の猫"})
  void takesWhatIsHardToGuess(String password) {
    assertThat(Passwords.refusal(password, OWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4@8({[<3691!|705$7+%2", "a4@", "(", "1!|", "éü漢字🙂", "pa$$w0rd"})
  void looksAtEachInLittleTime(String piece) {
    var long200 = piece.repeat(200).substring(0, 200);
    var threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    CommonPasswords.isCommon(long200, OWN);
    // what other processes took meanwhile is not counted
    assertThat(threads.getCurrentThreadCpuTime() - began).isLessThan(3_000_000_000L);
  }
}
