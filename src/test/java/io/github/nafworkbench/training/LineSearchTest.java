package io.github.nafworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.training.LineSearch.Point;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineSearchTest {
    static Stream<NistProblem> problems() {
        return NistProblem.all().stream().map(p -> p.measuredIn(p.start2()));
    }

    private static Point point(Objective objective, double[] at, double[] direction) {
        double[] gradient = new double[at.length];
        double loss = objective.gradient(at, gradient);
        return new Point(0, loss, Vectors.dot(gradient, direction), at, gradient);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void the_point_found_fulfils_the_strong_wolfe_conditions_from_any_first_length(NistProblem problem) {
        double[] gradient = new double[problem.parameters()];
        problem.gradient(problem.start2(), gradient);
        double[] down = Arrays.stream(gradient).map(g -> -g).toArray();
        Point origin = point(problem, problem.start2(), down);
        for (double first : new double[] {1e-9, 1e-6, 1e-3, 1, 1e3}) {
            Point found = new LineSearch(problem, origin, down, new ArrayDeque<>())
                    .find(first)
                    .orElseThrow();
            assertThat(found.loss()).isLessThanOrEqualTo(origin.loss() + 1e-4 * found.length() * origin.slope());
            assertThat(Math.abs(found.slope())).isLessThanOrEqualTo(0.9 * Math.abs(origin.slope()));
            Point again = point(problem, found.at(), down);
            assertThat(found.loss()).isEqualTo(again.loss());
            assertThat(found.slope()).isEqualTo(again.slope());
        }
    }

    @Test
    void where_the_loss_only_rises_there_is_nothing_to_find() {
        NistProblem problem = NistProblem.all().get(3);
        double[] up = new double[problem.parameters()];
        problem.gradient(problem.start2(), up);
        Point rising = point(problem, problem.start2(), up);
        Point mistaken = new Point(0, rising.loss(), -rising.slope(), rising.at(), rising.gradient());
        assertThat(new LineSearch(problem, mistaken, up, new ArrayDeque<>()).find(1e-6))
                .isEqualTo(Optional.empty());
    }
}
