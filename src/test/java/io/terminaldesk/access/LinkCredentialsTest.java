package io.terminaldesk.access;

import static io.terminaldesk.access.ApiCredentialsTest.base64;
import static io.terminaldesk.access.ApiCredentialsTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LinkCredentialsTest {

    private static final PoiId TERMINAL = new PoiId("AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924");

    private final AccessFixture access = new AccessFixture(TestDatabase.H2);
    private final LinkCredentials credentials =
            new LinkCredentials(access.terminalCredentials, AccessFixture.twentyAMinute());
    private final String credential = access.terminalCredentials.issue(TERMINAL);

    @Test
    void provesTheTerminal() {
        assertThat(credentials.read(basic(TERMINAL.value(), credential))).hasValue(TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V400m-346403161", "ac2abbe8-edd8-4e2b-af45-8770fa2347dc.924", "x", "", "%0D%0A"})
    void refusesTheCredentialOfAnotherTerminal(String poiid) {
        assertThat(credentials.read(basic(poiid, credential))).isEmpty();
    }

    @Test
    void refusesMissingEmptyOldAndDoubledCredentials() {
        assertThat(credentials.read(new MockHttpServletRequest())).isEmpty();
        assertThat(credentials.read(basic(TERMINAL.value(), ""))).isEmpty();
        var doubled = basic(TERMINAL.value(), credential);
        doubled.addHeader("Authorization", "Basic " + base64(TERMINAL + ":" + credential));
        assertThat(credentials.read(doubled)).isEmpty();
        access.terminalCredentials.issue(TERMINAL);
        assertThat(credentials.read(basic(TERMINAL.value(), credential))).isEmpty();
    }

    @Test
    void refusesASourceUnseenAfterTwentyFailures() {
        for (int i = 0; i < 19; i++) {
            credentials.read(basic(TERMINAL.value(), "guess" + i));
        }
        assertThat(credentials.read(basic(TERMINAL.value(), credential))).hasValue(TERMINAL);
        credentials.read(basic(TERMINAL.value(), "guess"));
        assertThat(credentials.read(basic(TERMINAL.value(), credential))).isEmpty();
    }

    private static MockHttpServletRequest basic(String poiid, String credential) {
        return with("Authorization", "Basic " + base64(poiid + ":" + credential));
    }
}
