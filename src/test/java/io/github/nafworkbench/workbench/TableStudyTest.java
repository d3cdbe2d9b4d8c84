package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.split.FoldSplit;
import org.junit.jupiter.api.Test;

class TableStudyTest {
    private final HandCrank crank = new HandCrank(Cells.project());
    private final TableStudy study = crank.workbench.study();

    @Test
    void nothing_is_worked_out_while_nobody_looks() {
        crank.settle();
        assertThat(study.subject().get()).isEmpty();
        assertThat(study.summaries().answer().get()).isEmpty();
        crank.workbench.experiment(e -> e.with(new FoldSplit(3, 1, 1)));
        assertThat(crank.studies.waiting()).isZero();
    }

    @Test
    void looking_sums_up_columns_pairs_and_parts() {
        study.watch(true);
        assertThat(study.busy().get()).isTrue();
        crank.settle();
        assertThat(study.busy().get()).isFalse();
        assertThat(study.summaries().answer().get().orElseThrow()).hasSize(3);
        assertThat(study.correlations().answer().get().orElseThrow().columns()).isEqualTo(3);
        assertThat(study.parts().answer().get().orElseThrow().split().test()).hasSize(6);
    }

    @Test
    void another_split_is_followed_and_leaves_the_rest_as_it_is() {
        study.watch(true);
        crank.settle();
        Object summaries = study.summaries().answer().get();
        crank.workbench.experiment(e -> e.with(new FoldSplit(3, 1, 1)));
        assertThat(crank.studies.waiting()).isEqualTo(1);
        crank.settle();
        assertThat(study.parts().answer().get().orElseThrow().split().test()).hasSize(10);
        assertThat(study.summaries().answer().get()).isSameAs(summaries);
    }

    @Test
    void a_change_of_curves_or_noise_asks_nothing() {
        study.watch(true);
        crank.settle();
        crank.workbench.tune(new Object(), t -> t.withChip(4));
        assertThat(crank.studies.waiting()).isZero();
    }

    @Test
    void what_was_found_is_forgotten_when_nobody_looks_any_more() {
        study.watch(true);
        crank.settle();
        study.watch(false);
        assertThat(study.subject().get()).isEmpty();
        assertThat(study.correlations().answer().get()).isEmpty();
        assertThat(study.parts().answer().get()).isEmpty();
    }
}
