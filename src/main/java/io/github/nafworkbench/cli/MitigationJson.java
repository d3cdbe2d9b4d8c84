package io.github.nafworkbench.cli;

import io.github.nafworkbench.evaluation.DrawnErrors;
import io.github.nafworkbench.mitigation.Control;
import io.github.nafworkbench.mitigation.MitigationResult;
import io.github.nafworkbench.mitigation.MitigationResult.Effect;
import io.github.nafworkbench.mitigation.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What {@code mitigate --json} prints: an object a mitigation.
 *
 * @param targets of which it tells
 */
record MitigationJson(List<ToldTarget> targets) {
    /** One mitigation, with the errors of the first target, and of all if there are several. */
    Map<String, @Nullable Object> fields(MitigationResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", result.mitigation().code());
        fields.put("applicable", result.effect().isPresent());
        if (result.outcome() instanceof Outcome.NotApplicable not) {
            fields.put("why", not.why());
        }
        if (result.outcome() instanceof Outcome.Applied applied) {
            Effect effect = result.effect().orElseThrow();
            fields.put("remark", applied.remark().isEmpty() ? null : applied.remark());
            fields.put("control", effect.control().map(MitigationJson::control).orElse(null));
            fields.putAll(errors(result, effect, targets.get(0).output()));
            fields.put("cost", cost(applied, effect));
            if (targets.size() > 1) {
                List<Object> all = new ArrayList<>();
                for (ToldTarget target : targets) {
                    Map<String, @Nullable Object> of = Output.target(target.column());
                    of.putAll(errors(result, effect, target.output()));
                    all.add(of);
                }
                fields.put("targets", all);
            }
        }
        return fields;
    }

    private static Map<String, @Nullable Object> control(Control control) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("what", control.what());
        fields.put("trainings", control.trainings());
        fields.put("epochs", control.epochs());
        fields.put("trouble", control.trouble().isEmpty() ? null : control.trouble());
        return fields;
    }

    private static Map<String, @Nullable Object> errors(MitigationResult result, Effect effect, int output) {
        DrawnErrors before = result.before().get(output);
        DrawnErrors after = effect.after().get(output);
        Optional<DrawnErrors> control = effect.controlErrors().map(all -> all.get(output));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("rmse", numbers(before, after, control, DrawnErrors::rmse));
        fields.put("rmse_se", numbers(before, after, control, DrawnErrors::standardError));
        fields.putAll(Output.fields(
                "ratio", after.ratio(before),
                "ratio_se", after.ratioError(before),
                "ratio_to_control", control.map(after::ratio).orElse(Double.NaN),
                "ratio_to_control_se", control.map(after::ratioError).orElse(Double.NaN)));
        int lost = before.nonFinite()
                + after.nonFinite()
                + control.map(DrawnErrors::nonFinite).orElse(0);
        if (lost > 0) {
            fields.put("non_finite_draws", lost);
        }
        return fields;
    }

    private static Map<String, @Nullable Double> numbers(
            DrawnErrors before, DrawnErrors after, Optional<DrawnErrors> control, ToDoubleFunction<DrawnErrors> part) {
        return Output.fields(
                "before", part.applyAsDouble(before),
                "after", part.applyAsDouble(after),
                "control", control.map(part::applyAsDouble).orElse(Double.NaN));
    }

    private static Map<String, Object> cost(Outcome.Applied applied, Effect effect) {
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("parameters", applied.parameters());
        cost.put("neurons", applied.network().topology().hiddenNeurons());
        cost.put("reads", applied.noise().reads());
        cost.put("trainings", applied.trainings());
        cost.put("epochs", applied.epochs());
        cost.put("seconds", effect.seconds());
        return cost;
    }
}
