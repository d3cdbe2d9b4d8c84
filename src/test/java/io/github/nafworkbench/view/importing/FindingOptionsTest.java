package io.github.nafworkbench.view.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.reading.Finding;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.Progress;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.TableFile;
import io.github.nafworkbench.view.importing.FindingOptions.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingOptionsTest {
    private static final String TEXT = """
            a;b
            m;V
            1,5;2
            2,5;3
            3,25;5
            4;8
            """;

    private static Reading read(ImportChoices choices) throws InputException {
        return TableFile.read("cells.csv", TEXT.getBytes(StandardCharsets.UTF_8), choices, Progress.NONE);
    }

    /** Some ways leave no table; then the reader says so. */
    private static List<Finding> after(Option option, Finding.Subject subject) {
        try {
            return read(option.change().apply(ImportChoices.DETECT)).finding(subject).stream()
                    .toList();
        } catch (InputException noTable) {
            return List.of();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENCODING", "SEPARATOR", "QUOTE", "COMMENT", "DECIMAL", "GROUPING", "HEADER", "UNITS", "DATA"})
    void every_way_leads_to_a_finding_of_its_name(Finding.Subject subject) throws InputException {
        Reading reading = read(ImportChoices.DETECT);
        List<Option> options = FindingOptions.of(reading.finding(subject).orElseThrow(), reading);
        assertThat(options.get(0).label()).endsWith("(detected)");
        int seen = 0;
        for (Option option : options.subList(1, options.size())) {
            for (Finding finding : after(option, subject)) {
                assertThat(finding.set()).isTrue();
                assertThat(FindingOptions.shown(finding)).isEqualTo(option.label());
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void what_was_set_can_be_detected_again() throws InputException {
        Reading set =
                read(ImportChoices.DETECT.with(ImportChoices.DETECT.dialect().withDecimal('.')));
        List<Option> options =
                FindingOptions.of(set.finding(Finding.Subject.DECIMAL).orElseThrow(), set);
        assertThat(options.get(0).label()).isEqualTo("detect");
        assertThat(options.get(0).change().apply(set.choices())).isEqualTo(ImportChoices.DETECT);
    }
}
