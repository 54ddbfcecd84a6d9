package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

  private static String file(List<String> head, List<List<String>> rows) throws IOException {
    var answer = new Spreadsheet(new Web().messageSource()).of("people", Locale.US, head, rows);
    assertThat(answer.getHeaders().getFirst("Content-Disposition")).isEqualTo("attachment; filename=\"people.csv\"");
    assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/csv; charset=utf-8");
    return new String(answer.getBody(), StandardCharsets.UTF_8);
  }

  @Test
  void beginsWithTheMarkOfExcelAndTheWordsOfItsColumns() throws IOException {
    assertThat(file(List.of("people.name", "web.search"), List.of(Arrays.asList("Łukasz, René", null))))
        .isEqualTo("\uFEFFName,Search\r\n\"Łukasz, René\",\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"})
  void isNeverAFormula(String typed) {
    assertThat(Spreadsheet.safe(typed)).isEqualTo("'" + typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ana", "a=1", "'=1", "O’Brien-Smith"})
  void leavesOtherWordsAlone(String typed) {
    assertThat(Spreadsheet.safe(typed)).isEqualTo(typed);
  }
}
