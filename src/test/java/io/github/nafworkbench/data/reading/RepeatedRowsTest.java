package io.github.nafworkbench.data.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.statistics.CorrelationMatrix;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatedRowsTest {
    /** The fourth row is the first with another name; the fifth is the second, gap included; the sixth differs by sign. */
    private static final String TEXT = "name,kind,x,y\na,p,1,2\nb,q,,3\nc,p,2,2\nd,p,1,2\ne,q,,3\nf,p,-1,2\ng,r,1,2\n";

    private static Reading read(RepeatedRows choice) throws InputException {
        return TableFile.read(
                "rows.csv", TEXT.getBytes(StandardCharsets.UTF_8), ImportChoices.DETECT.with(choice), Progress.NONE);
    }

    @Test
    void rows_that_differ_by_their_identifier_alone_repeat_an_earlier_one() throws Exception {
        Reading reading = read(RepeatedRows.KEEP);
        assertThat(reading.named(Role.ID)).containsExactly("name");
        assertThat(reading.table().rows()).isEqualTo(7);
        assertThat(TableSurvey.of(reading, share -> {}).repeatedRows()).isEqualTo(2);
    }

    @Test
    void only_the_first_of_equal_rows_is_kept() throws Exception {
        Reading reading = read(RepeatedRows.DROP);
        assertThat(reading.table().lines()).containsExactly(2, 3, 4, 7, 8);
        assertThat(reading.leftOut()).containsExactly(new RowsLeftOut(2, "an equal row before them"));
    }

    @Test
    void a_column_is_remarked_that_says_nothing_or_what_another_says() throws Exception {
        String text = "a,b,c,d,e,y\n1,1,3,7,1,1\n2,2,5,7,4,3\n3,3,7,7,2,2\n4,4,9,7,9,5\n5,5,11,7,3,4\n";
        Reading reading = TableFile.read("columns.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(TableSurvey.of(reading, share -> {}).columns())
                .extracting(TableSurvey.OfColumn::remark)
                .containsExactly(
                        "same as b; collinear with c",
                        "same as a; collinear with c",
                        "collinear with a, b",
                        "constant",
                        "",
                        "");
    }

    @Test
    void of_many_columns_the_first_are_compared_and_few_are_named() throws Exception {
        int width = CorrelationMatrix.MOST_COLUMNS + 2;
        StringBuilder text = new StringBuilder("c0");
        for (int c = 1; c < width; c++) {
            text.append(",c").append(c);
        }
        for (int row = 1; row < 7; row++) {
            text.append('\n').append(row);
            for (int c = 1; c < width; c++) {
                text.append(',').append(c < 8 || c == width - 1 ? row : (c * 7919 + row * row * 31) % 97 * row);
            }
        }
        Reading reading = TableFile.read("wide.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        List<TableSurvey.OfColumn> columns =
                TableSurvey.of(reading, share -> {}).columns();
        assertThat(columns).hasSize(width);
        assertThat(columns.get(0).remark()).isEqualTo("same as c1, c2, c3, c4, c5 and 2 more");
        assertThat(columns.get(width - 1).remark())
                .isEqualTo("not compared: only the first 2000 columns of numbers are");
    }

    @Test
    void every_choice_can_be_taken_back() {
        ImportChoices set = new ImportChoices(
                Optional.of("sheet"),
                new DialectChoices(
                        Optional.of("UTF-8"),
                        Optional.of(';'),
                        Optional.of('"'),
                        Optional.of("#"),
                        Optional.of(','),
                        Optional.of(Grouping.SPACE)),
                LineChoices.DETECT.withHeader(1).withUnits(2).withFirstData(3),
                Optional.of(java.util.Set.of("x")),
                MissingValues.KEEP,
                RepeatedRows.KEEP,
                java.util.Map.of());
        for (Finding.Subject subject : Finding.Subject.values()) {
            set = set.detecting(subject);
        }
        assertThat(set).isEqualTo(ImportChoices.DETECT);
    }
}
