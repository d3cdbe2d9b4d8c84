package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Integer> taken = new ArrayList<>();

    @Test
    void of_values_given_before_the_thread_is_free_only_the_newest_is_taken() {
        Latest<Integer> latest = new Latest<>(tasks::add, taken::add);
        latest.accept(1);
        latest.accept(2);
        latest.accept(3);
        assertThat(tasks).hasSize(1);
        assertThat(latest.waiting()).isTrue();
        tasks.remove().run();
        assertThat(taken).containsExactly(3);
        assertThat(latest.waiting()).isFalse();
    }

    @Test
    void a_value_given_while_one_is_taken_is_taken_next() {
        List<Latest<Integer>> self = new ArrayList<>();
        Latest<Integer> latest = new Latest<>(tasks::add, value -> {
            taken.add(value);
            if (value == 1) {
                self.get(0).accept(2);
            }
        });
        self.add(latest);
        latest.accept(1);
        tasks.remove().run();
        assertThat(latest.waiting()).isTrue();
        tasks.remove().run();
        assertThat(taken).containsExactly(1, 2);
    }

    @RepeatedTest(20)
    void between_threads_values_arrive_in_order_and_the_last_one_always() throws InterruptedException {
        int last = 20_000;
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Latest<Integer> latest = new Latest<>(thread, value -> {
            taken.add(value);
            if (value == last) {
                end.countDown();
            }
        });
        for (int i = 1; i <= last; i++) {
            latest.accept(i);
        }
        assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
        thread.shutdown();
        assertThat(thread.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(taken).isSorted().doesNotHaveDuplicates().endsWith(last);
    }
}
