package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.editing.CurveEdit;
import io.github.nafworkbench.curve.editing.KnotRange;
import io.github.nafworkbench.evaluation.NetInputs;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.workbench.Evaluation;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The realised curves of the selected neurons, and the one way to edit them. */
public final class SelectedCurves {
    private final Workbench workbench;
    private final RealisedCurves realised = new RealisedCurves();
    private CurveEdit afterwards = (curve, range) -> curve;

    public SelectedCurves(Workbench workbench) {
        this.workbench = workbench;
    }

    /** What is done to every curve after each edit, such as to keep it monotone. */
    public void afterwards(CurveEdit edit) {
        afterwards = edit;
    }

    /** The curve of the primary neuron. */
    public Optional<ActivationCurve> primary() {
        return workbench.selected().get().map(this::curve);
    }

    /** The curves of all selected neurons but the primary one. */
    public List<ActivationCurve> others() {
        Optional<NeuronId> primary = workbench.selected().get();
        return workbench.selection().neurons().get().stream()
                .filter(id -> !primary.equals(Optional.of(id)))
                .map(this::curve)
                .toList();
    }

    /** The curve of a neuron. */
    public ActivationCurve curve(NeuronId id) {
        return all().curve(id.layer(), id.neuron());
    }

    /** Where the primary neuron works on the training rows, once that is known. */
    public Optional<NetInputs> netInputs() {
        Optional<NeuronId> primary = workbench.selected().get();
        return workbench
                .evaluation()
                .get()
                .filter(e -> e.selected().equals(primary) && e.snapshot().epochs() > 0)
                .flatMap(Evaluation::netInputs);
    }

    /**
     * What is drawn of the primary neuron.
     *
     * @param caret net input at which the keys work, if it is shown
     * @param focused whether the focus is to be seen
     */
    public CurvePicture picture(NeuronId id, OptionalDouble caret, boolean focused, Palette palette) {
        return new CurvePicture(
                workbench.project().get().experiment().ideal(),
                curve(id),
                others(),
                netInputs(),
                caret,
                focused,
                palette);
    }

    /** Where the primary neuron works and how much of that is beyond the ends of its curve, in words. */
    public String netInputWords() {
        boolean tabulated = workbench
                .selected()
                .get()
                .map(id -> !(workbench.project().get().tuning().drawn().curve(id.layer(), id.neuron())
                        instanceof AnalyticCurve))
                .orElse(false);
        String bars = "bars: where this neuron works in training";
        return netInputs()
                .map(inputs -> tabulated || inputs.beyond() > 0
                        ? String.format(
                                Locale.ROOT, "%s; %.1f %% beyond the ends of the curve", bars, 100 * inputs.beyond())
                        : bars)
                .orElse(" ");
    }

    /** E.g. {@code "neuron 3 and 2 others"}; empty when none is selected. */
    public String names() {
        int others = Math.max(0, workbench.selection().neurons().get().size() - 1);
        boolean several = workbench.project().get().experiment().hidden().size() > 1;
        return workbench
                .selected()
                .get()
                .map(id -> id.label(several)
                        + (others == 0 ? "" : " and " + others + (others == 1 ? " other" : " others")))
                .orElse("");
    }

    private Curves all() {
        return realised.of(workbench.project().get().tuning());
    }

    /** Begins a gesture on the selected neurons' curves as they are now. */
    public CurveGesture begin(KnotRange range) {
        Map<NeuronId, ActivationCurve> before = new LinkedHashMap<>();
        workbench.selection().neurons().get().forEach(id -> before.put(id, curve(id)));
        return new CurveGesture(workbench, before, range, afterwards);
    }

    /** Edits all selected neurons' curves in one undo step. */
    public void edit(CurveEdit edit, KnotRange range) {
        begin(range).give(edit);
    }
}
