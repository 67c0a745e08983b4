package io.terminaldesk.simulator.screen.view;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    @Test
    void saysWhatToInstallWhereThereIsNoFont() {
        assertThatThrownBy(() -> Typeface.among(List.of("No Such Family")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No Such Family")
                .hasMessageContaining("install one");
    }
}
