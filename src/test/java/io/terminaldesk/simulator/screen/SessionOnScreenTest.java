package io.terminaldesk.simulator.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.agent.SessionListener;
import io.terminaldesk.link.ServerFrame;
import org.junit.jupiter.api.Test;

class SessionOnScreenTest {

    private static final String WHO = "Ada (Support)";

    private final PretendTerminal terminal = PretendTerminal.s1f2();
    private final SessionListener link = terminal.handset.session();

    @Test
    void redeemsOnlyAWholePasscode() {
        terminal.tap("Start session").type("1234567").tap("Connect");
        assertThat(terminal.said).isEmpty();

        terminal.tap("Delete").type("00").type("9").tap("Connect");

        assertThat(terminal.said).containsExactly("redeem redeem-1 12345600");
        assertThat(terminal.texts()).contains("Checking…");
    }

    @Test
    void aWrongPasscodeIsGoneAndTypedAgain() {
        terminal.tap("Start session").type("12345678").tap("Connect");
        link.redeemed(new ServerFrame.Redeemed("redeem-1", false, null, null));
        assertThat(terminal.texts()).contains("Wrong passcode. Ask support and try again.");

        terminal.type("87654321").tap("Connect");

        assertThat(terminal.said).endsWith("redeem redeem-2 87654321");
    }

    @Test
    void tellsWhenThereIsNoLinkOrNoAnswer() {
        terminal.sends = false;
        terminal.tap("Start session").type("12345678").tap("Connect");
        assertThat(terminal.texts()).contains("Not connected. Check the network.");
        terminal.sends = true;
        terminal.type("12345678").tap("Connect").alarm();

        assertThat(terminal.texts()).contains("No answer from the server. Try again.");
        link.redeemed(new ServerFrame.Redeemed("redeem-2", true, "s1", WHO));
        assertThat(terminal.handset.hasSession())
                .as("an answer that came too late")
                .isFalse();
    }

    @Test
    void showsWhoIsConnectedOnEveryPageUntilTheOperatorEndsIt() {
        connect();
        assertThat(terminal.texts()).contains("Support is connected", WHO, "since 10:28, 2 watching");
        terminal.tap("Show home");
        for (String page : new String[] {"Settings", "Network", "Wi-Fi", "Cancel", "Home", "New payment", "Home"}) {
            assertThat(terminal.tap(page).handset.view().named("End session"))
                    .as(page)
                    .isPresent();
        }

        terminal.tap("End session");

        assertThat(terminal.said).endsWith("endSession s1");
        assertThat(terminal.texts()).contains("You ended it on this terminal.").doesNotContain("Support is connected");
        link.sessionState(new ServerFrame.SessionState("s1", WHO, PretendTerminal.NOW, 2));
        assertThat(terminal.handset.hasSession())
                .as("what the server had not heard yet")
                .isFalse();
        assertThat(terminal.said).endsWith("endSession s1", "endSession s1");
    }

    @Test
    void tellsWhyTheOtherSideEndedIt() {
        connect();

        link.sessionEnded(new ServerFrame.SessionEnded("s1", "idle"));

        assertThat(terminal.texts()).contains("Nothing happened for 15 minutes.");
        assertThat(terminal.tap("Done").title()).isEqualTo("Home");
    }

    @Test
    void anEndDoesNotDisturbAPayment() {
        connect();
        terminal.tap("Home").tap("New payment").type("500");

        link.sessionEnded(new ServerFrame.SessionEnded("s1", "customerArea"));

        assertThat(terminal.title()).isEqualTo("New payment");
        assertThat(terminal.handset.secure()).isTrue();
        assertThat(terminal.tap("Back").title()).isEqualTo("Session ended");
    }

    @Test
    void aLostLinkEndsItAfterAWhileUnlessItComesBack() {
        connect();
        link.linkDown();
        assertThat(terminal.texts()).contains("Connection lost, waiting for it");
        link.linkUp();
        link.sessionState(new ServerFrame.SessionState("s1", WHO, PretendTerminal.NOW, 1));
        terminal.alarm();
        assertThat(terminal.handset.hasSession()).isTrue();

        link.linkDown();
        terminal.alarm();

        assertThat(terminal.texts()).contains("The connection to the server was lost.");
    }

    @Test
    void aViewerUsesTheScreenButNeitherPaymentsNorWhatIsTheOperators() {
        var viewer = terminal.handset.viewer();
        terminal.tap(viewer, "Settings");
        assertThat(terminal.title()).as("without a session").isEqualTo("Home");
        connect();
        terminal.tap("Home").tap(viewer, "Settings");
        assertThat(terminal.title()).isEqualTo("Settings");

        terminal.tap(viewer, "End session");
        assertThat(terminal.handset.hasSession()).isTrue();
        terminal.tap("Home").tap(viewer, "New payment");
        assertThat(terminal.handset.secure()).isTrue();
        terminal.tap(viewer, "Back").tap(viewer, "5");

        assertThat(terminal.title()).isEqualTo("New payment");
        assertThat(terminal.texts()).contains("€ 0.00");
        terminal.tap("Back").tap("End session").tap(viewer, "Done");
        assertThat(terminal.title()).as("after the end").isEqualTo("Session ended");
    }

    private void connect() {
        terminal.tap("Start session").type("12345678").tap("Connect");
        link.redeemed(new ServerFrame.Redeemed("redeem-1", true, "s1", WHO));
        link.sessionState(new ServerFrame.SessionState("s1", WHO, PretendTerminal.NOW, 2));
    }
}
