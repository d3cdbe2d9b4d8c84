package io.github.nafworkbench.data.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    @TempDir
    Path folder;

    /** Needs 17 digits, which no format of a cell shows. */
    private static final double ALL_DIGITS = Math.nextUp(1.0274);

    private static final byte[] CSV = "x,y (V)\n0.5,-2\n1,3.25\n".getBytes(StandardCharsets.UTF_8);
    private static final List<Column> XY = List.of(
            new Column.Numbers("x", "", new double[] {0.5, 1}), new Column.Numbers("y", "V", new double[] {-2, 3.25}));

    private static Table read(byte[] content) throws InputException {
        return TableFile.read("cells", content).table();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        }
        return out.toByteArray();
    }

    /** A workbook with an empty sheet, one with odd cells, and one more. */
    private static byte[] workbook(Workbook workbook) throws IOException {
        workbook.createSheet("cover").createRow(0).createCell(0).setCellValue("Results");
        Sheet sheet = workbook.createSheet("data");
        Object[][] cells = {
            {"Table 1"},
            {},
            {"name", "gap\n(eV)", "made", "n", "2n", "ok"},
            {"Cs\t\"2\"", ALL_DIGITS, LocalDate.of(2024, 1, 5), 1e-7, "=D4*2", true},
            {"Rb2", 1.0 / 3, LocalDate.of(2024, 2, 29), "n.a.", "=1/0", false},
            {"K2", -2.5, LocalDate.of(2024, 3, 1), 7.0, "=D6*2", true},
        };
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        for (int r = 0; r < cells.length; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < cells[r].length; c++) {
                Object value = cells[r][c];
                if (value instanceof Double number) {
                    row.createCell(c).setCellValue(number);
                } else if (value instanceof Boolean flag) {
                    row.createCell(c).setCellValue(flag);
                } else if (value instanceof LocalDate day) {
                    row.createCell(c).setCellValue(day);
                    row.getCell(c).setCellStyle(date);
                } else if (value.toString().startsWith("=")) {
                    row.createCell(c).setCellFormula(value.toString().substring(1));
                } else {
                    row.createCell(c).setCellValue(value.toString());
                }
            }
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Row other = workbook.createSheet("other").createRow(0);
        other.createCell(0).setCellValue(4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return out.toByteArray();
    }

    private static void isWorkbook(Reading reading) {
        assertThat(reading.parts()).containsExactly("cover", "data", "other");
        assertThat(reading.table().lines()).containsExactly(4, 5, 6);
        assertThat(reading.table().columns())
                .containsExactly(
                        new Column.Texts("name", "", List.of("Cs\t\"2\"", "Rb2", "K2"), 0),
                        new Column.Numbers("gap", "eV", new double[] {ALL_DIGITS, 1.0 / 3, -2.5}),
                        new Column.Texts("made", "", List.of("2024-01-05", "2024-02-29", "2024-03-01"), 0),
                        new Column.Numbers("n", "", new double[] {1e-7, Double.NaN, 7}),
                        new Column.Numbers("2n", "", new double[] {2e-7, Double.NaN, 14}),
                        new Column.Texts("ok", "", List.of("TRUE", "FALSE", "TRUE"), 0));
    }

    @Test
    void an_xlsx_workbook_gives_its_first_table_with_every_digit() throws Exception {
        Reading reading = TableFile.read("book", workbook(new XSSFWorkbook()));
        isWorkbook(reading);
        assertThat(reading.format()).isEqualTo(Format.XLSX);
    }

    @Test
    void an_xls_workbook_gives_the_same() throws Exception {
        Reading reading = TableFile.read("book", workbook(new HSSFWorkbook()));
        isWorkbook(reading);
        assertThat(reading.format()).isEqualTo(Format.XLS);
    }

    @Test
    void a_page_of_text_before_the_table_is_not_taken_for_it() throws Exception {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Sheet readme = workbook.createSheet("Readme");
            for (int r = 0; r < 3; r++) {
                readme.createRow(r).createCell(0).setCellValue(r == 1 ? "2024" : "Measured at room temperature");
            }
            Sheet data = workbook.createSheet("Data");
            for (int r = 0; r < 9; r++) {
                Row row = data.createRow(r);
                row.createCell(0).setCellValue(r);
                row.createCell(1).setCellValue(r * r);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            workbook.close();
            Reading reading = TableFile.read("book", out.toByteArray());
            assertThat(reading.finding(Finding.Subject.PART).orElseThrow().value())
                    .isEqualTo("Data");
            assertThat(reading.table().rows()).isEqualTo(9);
        }
    }

    @Test
    void another_sheet_is_read_on_request_and_one_that_is_not_there_is_refused() throws Exception {
        byte[] book = workbook(new XSSFWorkbook());
        assertThat(TableFile.read("book", book, ImportChoices.DETECT.withPart("other"), Progress.NONE)
                        .table()
                        .columns())
                .containsExactly(new Column.Numbers("column_1", "", new double[] {4}));
        assertThatThrownBy(() -> TableFile.read("book", book, ImportChoices.DETECT.withPart("none"), Progress.NONE))
                .hasMessage("book: has no sheet 'none'. Choose one of: cover, data, other.");
    }

    @Test
    void gzip_and_zip_of_any_format_give_the_same_table() throws Exception {
        assertThat(read(gzip(CSV)).columns()).isEqualTo(XY);
        assertThat(read(zip("readme.md", new byte[1000], "a/x.csv", CSV)).columns())
                .isEqualTo(XY);
        assertThat(read(gzip(zip("x.txt", CSV))).columns()).isEqualTo(XY);
        isWorkbook(TableFile.read("z", zip("book.xlsx", workbook(new XSSFWorkbook()))));
    }

    @Test
    void of_several_tables_in_an_archive_the_largest_or_the_chosen_one_is_read() throws Exception {
        byte[] larger = "a,b\n1,2\n3,4\n5,6\n7,8\n9,10\n11,12\n".getBytes(StandardCharsets.UTF_8);
        byte[] archive = zip("x.csv", CSV, "larger.csv", larger);
        Reading reading = TableFile.read("z", archive);
        assertThat(reading.parts()).containsExactly("x.csv", "larger.csv");
        assertThat(reading.table().rows()).isEqualTo(6);
        assertThat(TableFile.read("z", archive, ImportChoices.DETECT.withPart("x.csv"), Progress.NONE)
                        .table()
                        .columns())
                .isEqualTo(XY);
    }

    @Test
    void a_name_that_leads_out_of_the_archive_is_only_a_name() throws Exception {
        assertThat(read(zip("../../escaped.csv", CSV)).columns()).isEqualTo(XY);
        assertThat(Files.exists(folder.resolve("../../escaped.csv"))).isFalse();
    }

    @Test
    void an_archive_without_a_table_is_refused() throws Exception {
        byte[] archive = zip("a.xyz", CSV, "b.xyz", CSV);
        assertThatThrownBy(() -> read(archive)).hasMessageStartingWith("cells: is an archive of 2 files, none of them");
    }

    @Test
    void what_unpacks_to_more_than_memory_takes_is_refused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '1';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) '1');
                return length;
            }
        };
        assertThatThrownBy(() -> SourceFile.read("cells", endless, 0, 10 << 20, Progress.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("cells: holds more than 10 MB but at most");
    }

    @Test
    void a_workbook_with_xml_entities_is_refused() throws Exception {
        String entities = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
        byte[] hostile = replaced(
                workbook(new XSSFWorkbook()), "xl/worksheets/sheet1.xml", entities.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(hostile))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("do harm");
    }

    @Test
    void a_workbook_that_is_a_zip_bomb_is_refused() throws Exception {
        String start = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
        byte[] blanks = (start + " ".repeat(20_000_000)).getBytes(StandardCharsets.UTF_8);
        byte[] bomb = replaced(workbook(new XSSFWorkbook()), "xl/worksheets/sheet2.xml", blanks);
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(InputException.class).hasMessageContaining("do harm");
    }

    private static byte[] replaced(byte[] archive, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(name) ? content : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_damaged_workbook_or_archive_is_refused_in_a_sentence(int kind) throws Exception {
        byte[] whole =
                switch (kind) {
                    case 0 -> workbook(new XSSFWorkbook());
                    case 1 -> workbook(new HSSFWorkbook());
                    case 2 -> zip("x.csv", CSV);
                    default -> gzip(CSV);
                };
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> read(half)).isInstanceOf(InputException.class).hasMessageContaining("damaged");
    }

    @Test
    void an_arff_file_gives_its_attributes_and_rows() throws Exception {
        String arff = """
                % a comment
                @relation 'some data'
                @attribute 'heat of formation (eV)' NUMERIC
                @ATTRIBUTE kind {cubic, 'a b', c}
                @attribute n integer
                @data
                -1.5, 'a b', 3
                % another
                ?,cubic,?
                {0 2.5, 2 7}
                """;
        Reading reading = TableFile.read("a.arff", arff.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.table().columns())
                .containsExactly(
                        new Column.Numbers("heat of formation", "eV", new double[] {-1.5, Double.NaN, 2.5}),
                        new Column.Texts("kind", "", List.of("a b", "cubic", "cubic"), 0),
                        new Column.Numbers("n", "", new double[] {3, Double.NaN, 7}));
        assertThat(reading.table().lines()).containsExactly(7, 9, 10);
        assertThat(reading.problems()).isEqualTo(Problems.NONE);
    }
}
