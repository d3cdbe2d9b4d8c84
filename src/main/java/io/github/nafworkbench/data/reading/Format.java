package io.github.nafworkbench.data.reading;

/** What kind of file a table is in, told by its first bytes and not by its name. */
public enum Format {
    DELIMITED("delimited text"),
    ARFF("ARFF"),
    XLSX("Excel workbook (XLSX)"),
    XLS("Excel workbook (XLS)");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** As it is shown. */
    public String label() {
        return label;
    }
}
