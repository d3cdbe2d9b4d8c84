package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.InputException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InquiryTest {
    private final HandCrank.Line ui = new HandCrank.Line();
    private final HandCrank.Line worker = new HandCrank.Line();
    private final Inquiry<String> inquiry = new Inquiry<>(ui, worker);

    @Test
    void an_answer_comes_when_the_worker_and_then_the_screen_had_their_turn() {
        inquiry.ask(progress -> "yes");
        assertThat(inquiry.busy().get()).isTrue();
        worker.finish();
        assertThat(inquiry.answer().get()).isEmpty();
        ui.finish();
        assertThat(inquiry.answer().get()).contains("yes");
        assertThat(inquiry.busy().get()).isFalse();
    }

    @Test
    void a_newer_question_gives_up_the_work_for_the_older() {
        List<String> done = new ArrayList<>();
        inquiry.ask(progress -> {
            inquiry.ask(newer -> "new");
            progress.accept(0.5);
            done.add("old");
            return "old";
        });
        worker.finish();
        ui.finish();
        assertThat(done).isEmpty();
        assertThat(inquiry.answer().get()).contains("new");
    }

    @Test
    void work_that_was_not_begun_before_it_was_given_up_is_not_begun() {
        List<String> begun = new ArrayList<>();
        inquiry.ask(progress -> {
            begun.add("work");
            return "never";
        });
        inquiry.cancel();
        assertThat(inquiry.busy().get()).isFalse();
        worker.finish();
        ui.finish();
        assertThat(begun).isEmpty();
        assertThat(inquiry.answer().get()).isEmpty();
    }

    @Test
    void progress_is_shown_newest_first() {
        inquiry.ask(progress -> {
            progress.accept(0.25);
            progress.accept(0.75);
            return "yes";
        });
        worker.finish();
        assertThat(ui.turn()).isTrue();
        assertThat(inquiry.progress().get()).isEqualTo(0.75);
    }

    @Test
    void what_cannot_be_had_is_told_until_the_next_answer() {
        inquiry.ask(progress -> {
            throw new InputException("Column a", "is empty", "Choose another");
        });
        worker.finish();
        ui.finish();
        assertThat(inquiry.trouble().get()).isEqualTo("Column a: is empty. Choose another.");
        assertThat(inquiry.answer().get()).isEmpty();
        inquiry.ask(progress -> "yes");
        worker.finish();
        ui.finish();
        assertThat(inquiry.trouble().get()).isEmpty();
    }

    @Test
    void a_fault_of_the_work_is_told_in_a_sentence() {
        inquiry.ask(progress -> {
            throw new IllegalStateException("seeded");
        });
        worker.finish();
        ui.finish();
        assertThat(inquiry.trouble().get()).startsWith("Looking through the table failed");
        assertThat(inquiry.busy().get()).isFalse();
    }
}
