package io.terminaldesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x0a, 0x0d, 0x1b, 0x7f, 0x200e, 0x202e, 0x2028, 0x2066, 0xfeff})
    void showsWhatCantBeSeen(int character) {
        assertThat(ForeignText.plain("a" + Character.toString(character) + "b"))
                .isEqualTo(String.format("a\\u%04xb", character));
    }

    @Test
    void leavesWhatCanBeSeen() {
        assertThat(ForeignText.plain("São Paulo שלום 😀 <b>")).isEqualTo("São Paulo שלום 😀 <b>");
    }

    @Test
    void keepsLinesWhereTheyAreWanted() {
        assertThat(ForeignText.lines("a\r\nb\n\tc\rd")).isEqualTo("a\nb\n\\u0009c\\u000dd");
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(ForeignText.cell("😀😀😀", 4)).isEqualTo("😀…");
        assertThat(ForeignText.cell("abcd", 4)).isEqualTo("abcd");
        assertThat(ForeignText.cell("abcde", 4)).isEqualTo("abc…");
    }
}
