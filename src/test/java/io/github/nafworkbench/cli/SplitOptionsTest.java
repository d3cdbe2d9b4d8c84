package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.split.ColumnSplit;
import io.github.nafworkbench.data.split.CountedSplit;
import io.github.nafworkbench.data.split.FoldSplit;
import io.github.nafworkbench.data.split.GroupedSplit;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.data.split.RowLabels;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.data.split.StratifiedSplit;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SplitOptionsTest {
    private static final Table TABLE = new Table(
            "t.csv",
            List.of(
                    new Column.Numbers("x", "", new double[] {1, 2, 3, 4, 5, 6}),
                    new Column.Texts("part", "", List.of("train", "test", "hold=out", "train", "train", "test"), 0)),
            2);

    private static SplitOptions parsed(String... options) {
        SplitOptions parsed = new SplitOptions();
        new CommandLine(parsed).parseArgs(options);
        return parsed;
    }

    private static SplitDesign design(String... options) throws InputException {
        return parsed(options).design(TABLE, 7);
    }

    @Test
    void every_way_to_split_can_be_typed() throws InputException {
        RowLabels parts = RowLabels.of(TABLE, "part");
        assertThat(design()).isEqualTo(new RandomSplit(0.2, 7));
        assertThat(design("--test", "0.4", "--split-seed", "3")).isEqualTo(new RandomSplit(0.4, 3));
        assertThat(design("--split", "stratified")).isEqualTo(new StratifiedSplit(0.2, 7));
        assertThat(design("--split", "group:part")).isEqualTo(new GroupedSplit(parts, 0.2, 7));
        assertThat(design("--split", "fold:2/3")).isEqualTo(new FoldSplit(3, 2, 7));
        assertThat(design("--split", "column:part")).isEqualTo(new ColumnSplit(parts, "test"));
        assertThat(design("--split", "column:part=train")).isEqualTo(new ColumnSplit(parts, "train"));
        assertThat(design("--train-rows", "4", "--test-rows", "1")).isEqualTo(new CountedSplit(4, 1, 7));
        assertThat(design("--train-rows", "4")).isEqualTo(new CountedSplit(4, 2, 7));
        assertThat(parsed("--scaling", "robust").scaling()).isEqualTo(ScalingKind.ROBUST);
        assertThat(parsed().scaling()).isEqualTo(ScalingKind.MIN_MAX);
    }

    private static void refused(String message, String... options) {
        assertThatThrownBy(() -> design(options))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void what_cannot_be_is_told() {
        refused(
                "--split 'lottery': is not known. Give random, stratified, group:COLUMN, fold:1/5 or column:COLUMN.",
                "--split",
                "lottery");
        refused("--test-rows: needs --train-rows. Give both, or --test SHARE.", "--test-rows", "3");
        refused(
                "--split stratified: does not go with --train-rows. Leave one of them out.",
                "--split",
                "stratified",
                "--train-rows",
                "3");
        refused("t.csv: has no column named 'batch' to split by. Choose one of: x, part.", "--split", "group:batch");
        refused(
                "Column part: has no cell 'out'. Choose one of its cells: train, test, hold=out.",
                "--split",
                "column:part=out");
    }
}
