package io.terminaldesk.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawMessagesTest {

    @Test
    void putsJsonInLinesAndChangesNothingOfIt() {
        assertThat(RawMessages.inLines("{\"a\":1.10,\"a\":1e3,\"b\":[]}"))
                .contains("\"a\" : 1.10", "\"a\" : 1e3")
                .hasLineCount(5);
    }

    @Test
    void showsWhatIsNoJsonAsItIs() {
        assertThat(RawMessages.inLines("{\"a\":")).isEqualTo("{\"a\":");
    }

    @Test
    void showsWhatCantBeSeen() {
        assertThat(RawMessages.inLines("{\"a\":\"\u202e\"}")).contains("\\u202e");
    }
}
