package app.afterbell.desk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RuleTest
class ChartTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");

  @Test
  void drawsEachPartWithinTheBoxAndInProportion() {
    var random = new Random(3);
    for (int weeks : new int[] {1, 4, 12, 26, 52}) {
      for (int most : new int[] {1, 2, 9, 10, 97, 20_000}) {
        var chart = new Chart("x", List.of("a", "b"), IntStream.range(0, weeks)
            .mapToObj(i ->
                new Chart.Column(MONDAY.plusWeeks(i), List.of(random.nextInt(most + 1), random.nextInt(most + 1))))
            .toList());
        assertThat(chart.boxes()).allSatisfy(box -> {
          assertThat(box.x()).isBetween(0, Chart.WIDTH - box.width());
          assertThat(box.y()).isBetween(0, Chart.HEIGHT - box.height());
        });
        var top = chart.lines().getLast();
        assertThat(top.value()).isGreaterThanOrEqualTo(chart.highest().getFirst().sum());
        assertThat(chart.lines().get(1).value() * 2).isEqualTo(top.value());
        assertThat(chart.labels()).hasSizeBetween(1, 3);
        assertThat(chart.numbers()).hasSize(weeks <= 12 ? weeks : 0);
      }
    }
  }

  @Test
  void standsPartsOnEachOther() {
    var chart = new Chart("x", List.of("a", "b"), List.of(new Chart.Column(MONDAY, List.of(1, 1))));
    var boxes = chart.boxes();
    assertThat(boxes).hasSize(2);
    assertThat(boxes.get(0).y()).isEqualTo(boxes.get(1).y() + boxes.get(1).height());
    assertThat(boxes.get(0).height()).isEqualTo(boxes.get(1).height());
    assertThat(chart.highest()).singleElement().extracting(Chart.Column::on).isEqualTo(MONDAY);
    assertThat(chart.sum(0)).isEqualTo(1);
    assertThat(chart.sum()).isEqualTo(2);
  }
}
