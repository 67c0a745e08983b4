package io.terminaldesk.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void leavesNoCellThatASpreadsheetComputes(String text) {
        assertThat(Csv.line(text)).isEqualTo("\"'" + text + "\"\r\n");
    }

    @Test
    void quotesWhatWouldEndACellOrALine() {
        assertThat(Csv.line("a,b", "say \"hi\"", "two\r\nlines", null, ""))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",,\r\n");
    }
}
