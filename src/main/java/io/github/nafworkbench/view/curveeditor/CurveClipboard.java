package io.github.nafworkbench.view.curveeditor;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.editing.CurveText;
import io.github.nafworkbench.curve.editing.KnotRange;
import io.github.nafworkbench.data.InputException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** Copies curves as text to the system's clipboard and takes them from it; its own ones come back as they were. */
final class CurveClipboard {
    private String text = "";
    private @Nullable ActivationCurve copied;

    void copy(ActivationCurve curve, KnotRange range) {
        text = CurveText.of(curve, range);
        copied = curve;
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /**
     * The curve on the clipboard.
     *
     * @param like a curve of other programs' text goes on beyond its ends as this one would
     * @throws InputException if there is no text, or it is not a curve
     */
    ActivationCurve paste(ActivationCurve like) throws InputException {
        String now = Clipboard.getSystemClipboard().getString();
        String here = now == null ? "" : now.replace("\r\n", "\n");
        ActivationCurve own = copied;
        return own != null && here.equals(text) ? own : CurveText.read(here, Extrapolation.suiting(like));
    }
}
