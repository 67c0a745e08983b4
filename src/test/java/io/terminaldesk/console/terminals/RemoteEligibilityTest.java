package io.terminaldesk.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.UserName;
import io.terminaldesk.console.terminals.RemoteEligibility.Kind;
import io.terminaldesk.console.terminals.RemoteEligibility.Reason;
import io.terminaldesk.link.Platform;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RemoteEligibilityTest {

    private static final MerchantAccount MERCHANT = new MerchantAccount("Merchant");

    @ParameterizedTest
    @CsvSource({
        "S1F2-000158213605014,1.105.2",
        "S1F2-000158213605014,1.126",
        "AMS1-000168242800763,Castles_Android 1.106",
        "M450-806100123,1.115",
        "P360-806100123,1.115.0",
        "P630-806100123,1.117"
    })
    void letsNewEnoughAndroidTerminalsBeOperated(String poiid, String software) {
        assertThat(reasons(poiid, software)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "S1F2-000158213605014,1.105.1,1.105.2",
        "S1E2L-000160234500099,1.104.9,1.105.2",
        "M450-806100123,1.114.9,1.115",
        "P630-806200456,1.110,1.115",
        "p630-806200456,1.110,1.115",
        "P360-806200456,1.105.2,1.115"
    })
    void saysWhichSoftwareItNeeds(String poiid, String software, String needed) {
        assertThat(reasons(poiid, software)).containsExactly(new Reason(Kind.SOFTWARE_TOO_OLD, needed));
    }

    @Test
    void doesNotGuessAnUnknownVersion() {
        assertThat(reasons("S1F2-000158213605014", null)).containsExactly(new Reason(Kind.SOFTWARE_UNKNOWN, "1.105.2"));
    }

    @ParameterizedTest
    @EnumSource(value = Platform.class, names = "ANDROID", mode = EnumSource.Mode.EXCLUDE)
    void leavesOtherPlatformsAlone(Platform platform) {
        assertThat(of(
                        view("V400m-346403161", "1.126", platform, IntegrationType.TERMINAL_API, true),
                        Role.TERMINAL_SUPPORT))
                .containsExactly(new Reason(Kind.NOT_ANDROID));
    }

    @ParameterizedTest
    @EnumSource(IntegrationType.class)
    void asksForAnIntegrationThatHasAScreen(IntegrationType type) {
        var reasons = of(view("S1F2-000158213605014", "1.126", Platform.ANDROID, type, true), Role.TERMINAL_SUPPORT);
        assertThat(reasons)
                .isEqualTo(
                        type == IntegrationType.MOBILE_PAYMENTS_APP
                                ? List.of(new Reason(Kind.WRONG_INTEGRATION))
                                : List.of());
    }

    @Test
    void saysEveryReason() {
        var view = view("S1F2-000158213605014", "1.1", Platform.ANDROID, IntegrationType.MOBILE_PAYMENTS_APP, false);
        assertThat(of(view, Role.READONLY))
                .extracting(Reason::kind)
                .containsExactly(Kind.NO_RIGHT, Kind.WRONG_INTEGRATION, Kind.SOFTWARE_TOO_OLD, Kind.NOT_CONNECTED);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void asksForTheRight(Role role) {
        var view = view("S1F2-000158213605014", "1.126", Platform.ANDROID, IntegrationType.STANDALONE, true);
        boolean may = role == Role.TERMINAL_SUPPORT || role == Role.TERMINAL_MANAGEMENT_ADMIN;
        assertThat(of(view, role).isEmpty()).isEqualTo(may);
    }

    private static List<Reason> reasons(String poiid, @Nullable String software) {
        return of(view(poiid, software, Platform.ANDROID, IntegrationType.TERMINAL_API, true), Role.TERMINAL_SUPPORT);
    }

    private static List<Reason> of(TerminalView view, Role role) {
        Actor actor =
                new SignedInUser(new UserName("somebody"), Set.of(role), Scope.whole(Set.of(MERCHANT)), "1", null);
        return RemoteEligibility.of(view, actor).reasons();
    }

    private static TerminalView view(
            String poiid, @Nullable String software, Platform platform, IntegrationType type, boolean connected) {
        return new TerminalView(
                new Terminal(new PoiId(poiid), MERCHANT, null, type),
                null,
                platform,
                software,
                connected ? Instant.EPOCH : null,
                null,
                null,
                null);
    }
}
