package io.github.nafworkbench.view.datawindow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.split.CountedSplit;
import io.github.nafworkbench.workbench.Cells;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitPreviewTest {
    @Test
    void the_lines_of_the_rows_are_told_as_ranges() {
        int[] lines = IntStream.range(2, 100).toArray();
        assertThat(SplitPreview.ranges(new int[] {0, 3, 4, 6, 7, 8}, lines)).isEqualTo("2, 5, 6, 8–10");
        assertThat(SplitPreview.ranges(new int[0], lines)).isEmpty();
        int[] odd = IntStream.range(0, 40).map(i -> 2 * i).toArray();
        assertThat(SplitPreview.ranges(odd, lines)).startsWith("2, 4, 6").endsWith("48 and 16 more");
    }

    @Test
    void a_preview_tells_the_parts_before_anything_is_changed() throws InputException {
        SplitPreview preview = SplitPreview.of(Cells.table(), Cells.experiment(), new CountedSplit(12, 8, 3));
        assertThat(preview.train().rows()).isEqualTo(12);
        assertThat(preview.test().rows()).isEqualTo(8);
        assertThat(preview.unused()).isEqualTo(10);
        assertThat(preview.twins().of()).isEqualTo(8);
        assertThat(preview.trainBins().total() + preview.testBins().total()).isEqualTo(20);
    }
}
