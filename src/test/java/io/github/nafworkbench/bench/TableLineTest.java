package io.github.nafworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableLineTest {
    @Test
    void a_comparison_tells_how_many_times_longer_the_rival_takes() {
        assertThat(new Comparison("a gradient", 2, "NumPy", 5, 0).line())
                .isEqualTo("%-46s %12s  %-22s %12s %8s  ".formatted("a gradient", "2.000", "NumPy", "5.000", "2.50"));
        assertThat(new Comparison("a gradient", 2, "NumPy", 5, 0).fields())
                .isEqualTo(Map.of(
                        "work", "a gradient", "millis", 2.0, "rival", "NumPy", "rivalMillis", 5.0, "ratio", 2.5));
    }

    @Test
    void a_comparison_reaches_its_target_from_that_ratio_on() {
        assertThat(new Comparison("a gradient", 2, "NumPy", 4, 2).fields())
                .containsEntry("target", 2.0)
                .containsEntry("verdict", "reached");
        assertThat(new Comparison("a gradient", 2, "NumPy", 4, 2).line()).endsWith("    2.00  >= 2.000 reached");
        assertThat(new Comparison("a gradient", 2, "NumPy", 3.99, 2).line()).endsWith(">= 2.000 missed");
    }

    @Test
    void a_limit_is_reached_up_to_the_most_that_may_be_taken() {
        assertThat(new Limit("memory", 1024, "bytes", 1024).line())
                .isEqualTo("%-72s %12s %-6s <= %s reached".formatted("memory", "1024", "bytes", "1024"));
        assertThat(new Limit("memory", 1024, "bytes", 1024).fields())
                .isEqualTo(Map.of(
                        "work", "memory", "amount", 1024.0, "unit", "bytes", "most", 1024.0, "verdict", "reached"));
        assertThat(new Limit("memory", 1025, "bytes", 1024).fields()).containsEntry("verdict", "missed");
        assertThat(new Limit("memory", Double.NaN, "bytes", 1024).fields()).containsEntry("verdict", "missed");
    }
}
