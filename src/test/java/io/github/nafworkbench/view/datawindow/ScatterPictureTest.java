package io.github.nafworkbench.view.datawindow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.data.browsing.Parts;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.plot.Plane;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScatterPictureTest {
    private static final int ROWS = 200_000;

    private static ScatterPicture.Points points() {
        double[] x = IntStream.range(0, ROWS).mapToDouble(i -> i % 1000).toArray();
        double[] y = IntStream.range(0, ROWS)
                .mapToDouble(i -> Math.floor(i / 1000.0))
                .toArray();
        x[5] = Double.NaN;
        int[] test = IntStream.range(0, ROWS).filter(i -> i % 5 == 0).toArray();
        int[] train = IntStream.range(0, ROWS).filter(i -> i % 5 != 0).toArray();
        return new ScatterPicture.Points(x, y, Optional.of(Parts.of(ROWS, new Split(train, test))));
    }

    private static ScatterPicture picture(ScatterPicture.Points points, Plane plane) {
        return ScatterPicture.of(points, plane, Palette.LIGHT, share -> {});
    }

    @Test
    void every_present_point_is_in_one_cell_and_in_its_part() {
        ScatterPicture.Points points = points();
        ScatterPicture picture = picture(points, points.around(900, 600).orElseThrow());
        assertThat(picture.total()).isEqualTo(ROWS - 1);
        assertThat(Arrays.stream(picture.test()).sum()).isEqualTo(ROWS / 5 - 1);
    }

    @Test
    void what_the_screen_draws_does_not_grow_with_the_rows() {
        ScatterPicture.Points points = points();
        ScatterPicture picture = picture(points, points.around(900, 600).orElseThrow());
        assertThat(picture.argb().length)
                .isEqualTo(picture.across() * picture.up())
                .isLessThanOrEqualTo(300 * 200);
    }

    @Test
    void the_cell_under_a_pixel_tells_its_rows() {
        ScatterPicture.Points points = points();
        Plane plane = points.around(900, 600).orElseThrow();
        ScatterPicture picture = picture(points, plane);
        int rows = picture.at(plane.x(500), plane.y(100)).stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(rows).isPositive();
        assertThat(picture.at(plane.left() - 5, plane.top())).containsExactly(0, 0);
    }

    @Test
    void zooming_leaves_out_what_lies_outside_and_keeps_what_is_under_the_pointer() {
        ScatterPicture.Points points = points();
        Plane whole = points.around(900, 600).orElseThrow();
        Plane near = whole.zoomed(0.5, 300, 200);
        assertThat(near.xAt(300)).isCloseTo(whole.xAt(300), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(near.yAt(200)).isCloseTo(whole.yAt(200), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(picture(points, near).total()).isBetween(1L, ROWS / 2L);
    }

    @Test
    void few_points_are_drawn_one_by_one() {
        ScatterPicture.Points few =
                new ScatterPicture.Points(new double[] {1, 2}, new double[] {3, 3}, Optional.empty());
        Plane plane = few.around(900, 600).orElseThrow();
        assertThat(picture(few, plane).across()).isZero();
        assertThat(plane.yLow()).isLessThan(3);
        assertThat(plane.yHigh()).isGreaterThan(3);
        assertThat(new ScatterPicture.Points(new double[] {Double.NaN}, new double[] {1}, Optional.empty())
                        .around(900, 600))
                .isEmpty();
    }
}
