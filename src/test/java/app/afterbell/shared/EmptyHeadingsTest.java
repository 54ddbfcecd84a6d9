package app.afterbell.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleTest
class EmptyHeadingsTest {

  private static final Set<String> KNOWN = Set.of("what we did", "to practise", "next time");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "## What we did\\nx\\n\\n## To practise\\n\\n## Next time\\n           | ## What we did\\nx",
    "## What we did\\n\\n## To practise\\n- a\\n\\n## Next time\\n- \\n---\\n | ## To practise\\n- a",
    "# What we did\\n## To practise\\n### Next time\\n                        | ~~",
    "# What we did\\n## To practise\\nx\\n## Next time                         | # What we did\\n## To practise\\nx",
    "# What we did\\n## Own words\\nx                                        | # What we did\\n## Own words\\nx",
    "## What we did\\n## Own words\\nx                                       | ## Own words\\nx",
    "## WHAT  we did: ##\\n**To practise**\\nx                               | **To practise**\\nx",
    "What we did\\n-----------\\n\\nTo practise\\n====\\nx                  | To practise\\n====\\nx",
    "**What we did**\\n\\n**To practise:**\\n\\nNext time:\\nx               | Next time:\\nx",
    "## What we did\\nx\\n\\n## Well done!                                   | ## What we did\\nx\\n\\n## Well done!",
    "x\\n\\n\\n- y                                                         | x\\n\\n\\n- y",
    "## What we did\\n\\n## To practise\\n\\na\\n\\nb                       | ## To practise\\n\\na\\n\\nb",
    "---\\n\\nx\\n##\\n\\n## Next time                                         | ---\\n\\nx\\n##",
    "---\\nx                                                                  | ---\\nx",
    "__What we did__\\n\\nTo practise：\\n\\n__Next time__\\nx                | __Next time__\\nx",
    "- What we did\\n\\n## Next time\\nx                                    | - What we did\\n\\n## Next time\\nx",
    "####### What we did\\n\\n## Next time\\nx                              | ####### What we did\\n\\n## "
    + "Next time\\nx",
    "What we did\\n--\\n## Next time\\nx                                    | What we did\\n--\\n## Next time\\nx",
    "What we did was this                                                    | What we did was this",
  })
  void leavesOutWhatNothingWasWrittenUnder(String typed, String shown) {
    assertThat(EmptyHeadings.left(typed.replace("\\n", "\n"), () -> KNOWN)).isEqualTo(shown.replace("\\n", "\n"));
  }

  @Test
  void asksForNoHeadingsWhereNoneStandsEmpty() {
    var typed = "## What we did\nx\n\n## Next time\n\ny\n\n---\nz";
    assertThat(EmptyHeadings.left(typed, () -> { throw new AssertionError(); })).isEqualTo(typed);
  }
}
