package io.terminaldesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageConfigurationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR,pt;q=0.9,en;q=0.8|pt-BR",
                "pt-PT|pt-BR",
                "en-GB,pt;q=0.5|en",
                "de,pt;q=0.5,en;q=0.7|en",
                "pt-BR;q=0,en|en"
            })
    void speaksTheBestOfBothLanguages(String ranges, String language) {
        assertThat(PageConfiguration.spoken(ranges).orElseThrow().toLanguageTag())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"de", "*", "'%%'", "''"})
    void leavesTheRestToTheFallback(String ranges) {
        assertThat(PageConfiguration.spoken(ranges)).isEmpty();
    }
}
