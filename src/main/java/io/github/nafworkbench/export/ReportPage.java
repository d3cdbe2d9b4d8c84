package io.github.nafworkbench.export;

import io.github.nafworkbench.evaluation.RecoveryFindings;
import io.github.nafworkbench.evaluation.RecoveryStudy;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.PreparedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The report as one page of HTML that is well-formed XML too, needs no other file and no script, and follows the
 * reader's choice of light or dark.
 */
final class ReportPage {
    private final StringBuilder page = new StringBuilder();
    private final RecoveryFindings findings;
    private final Provenance provenance;

    ReportPage(RecoveryFindings findings, Provenance provenance) {
        this.findings = findings;
        this.provenance = provenance;
    }

    /** The whole page; {@code figures} holds an {@code svg} element each. */
    String html(Map<Figure, String> figures) {
        String title = "What realised neurons cost, and what retraining brings back";
        page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n")
                .append("<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        element("title", title);
        page.append("<style>\n")
                .append(colours())
                .append(resource("report.css"))
                .append("</style>\n</head>\n<body>\n");
        element("h1", title);
        page.append("<p class=\"note\">")
                .append(escape(findings.model().data().dataset().name() + ", target "
                        + findings.model().data().dataset().targets().get(0).label()))
                .append("</p>\n");
        page.append("<p class=\"lead\">")
                .append(escape(new Summary(findings).text()))
                .append("</p>\n");
        element("h2", "Before and after");
        table();
        element("h2", "Figures");
        figures.forEach(this::figure);
        element("h2", "Settings");
        pairs(settings());
        element("h2", "Doing it again");
        element("p", "The same command on the same program gives the same numbers:");
        element("pre", provenance.command());
        element("p", "Step by step, in the folder of this report:");
        element("pre", String.join("\n", provenance.steps()));
        pairs(versions());
        return page.append("</body>\n</html>\n").toString();
    }

    private void table() {
        page.append("<table class=\"numbers\">\n<thead><tr><th>Quantity</th><th>Value ± standard error</th>"
                + "<th>Unit</th><th>Definition</th></tr></thead>\n<tbody>\n");
        for (BeforeAfter row : BeforeAfter.of(findings)) {
            page.append("<tr id=\"").append(row.key()).append("\"><th scope=\"row\">");
            page.append(escape(row.label())).append("</th>");
            cell(row.figures());
            cell(row.unit());
            cell(row.definition());
            page.append("</tr>\n");
        }
        page.append(
                "</tbody>\n</table>\n<p class=\"note\">RMSE: root mean squared error on the test rows. Standard errors tell what drawing other test rows of the same "
                        + "kind would change, by the delta method; those of ratios use the same rows for both errors. The gain "
                        + "is taken as known in σ₂ₓ. Network units: a tanh neuron swings from −1 to 1.</p>\n");
    }

    private void figure(Figure figure, String svg) {
        page.append("<figure>\n").append(themed(svg)).append("\n<figcaption>");
        page.append(escape(figure.caption())).append("</figcaption>\n</figure>\n");
    }

    private Map<String, String> settings() {
        Experiment e = findings.model().experiment();
        PreparedData data = findings.model().data();
        RecoveryStudy.Settings s = findings.settings();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Data", e.dataset().name() + ", " + e.dataset().rows() + " rows");
        rows.put("Target", e.dataset().targets().get(0).label());
        rows.put(
                "Inputs",
                String.join(
                        ", ",
                        e.dataset().inputs().stream()
                                .map(column -> column.label())
                                .toList()));
        rows.put(
                "Split",
                data.train().count() + " training and " + data.test().count() + " test rows; "
                        + e.split().sentence());
        rows.put("Scaling", "each column " + e.scaling().sentence());
        rows.put(
                "Network",
                e.topology() + ", " + e.ideal().label() + ", " + e.topology().parameters() + " parameters");
        rows.put("Initial weights", "Nguyen–Widrow, seed " + e.trainingSeed());
        rows.put(
                "Trainer",
                e.training().optimizer().label() + ", weight decay "
                        + Numerals.tick(e.training().weightDecay()));
        rows.put(
                "Epochs",
                findings.end().epochs() + " with ideal curves, then "
                        + findings.end().retrainedEpochs() + " with realised curves beside a control");
        rows.put(
                "Dispersion",
                "smooth random shape of r.m.s. " + Numerals.tick(s.dispersion())
                        + " network units for every neuron, chip seed " + s.chip());
        rows.put(
                "Noise",
                "additive, independent for every neuron and row; " + s.levels().length + " levels, " + s.draws()
                        + " draws a level, seed " + s.noiseSeed());
        return rows;
    }

    private Map<String, String> versions() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Program", provenance.program());
        rows.put("Java", provenance.java());
        rows.put("System", provenance.system());
        rows.put("Written", provenance.written());
        return rows;
    }

    private void pairs(Map<String, String> rows) {
        page.append("<table class=\"pairs\">\n<tbody>\n");
        rows.forEach((name, value) -> {
            page.append("<tr><th scope=\"row\">").append(escape(name)).append("</th>");
            cell(value);
            page.append("</tr>\n");
        });
        page.append("</tbody>\n</table>\n");
    }

    private void cell(String text) {
        page.append("<td>").append(escape(text)).append("</td>");
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(escape(text));
        page.append("</").append(name).append(">\n");
    }

    /** The colours as variables, so that figures inside the page follow light and dark. */
    private static String colours() {
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        for (Ink ink : Ink.values()) {
            light.append(ink.variable()).append(": ").append(ink.lightHex()).append("; ");
            dark.append(ink.variable()).append(": ").append(ink.darkHex()).append("; ");
        }
        return ":root { color-scheme: light dark; " + light
                + "}\n@media screen and (prefers-color-scheme: dark) {\n:root { " + dark + "}\n}\n";
    }

    private static String themed(String svg) {
        String themed = svg;
        for (Ink ink : Ink.values()) {
            String written = "rgb(" + ink.color().getRed() + "," + ink.color().getGreen() + ","
                    + ink.color().getBlue() + ")";
            themed = themed.replace(written, "var(" + ink.variable() + ")");
        }
        return themed;
    }

    /** Text as it stands between tags and in attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
