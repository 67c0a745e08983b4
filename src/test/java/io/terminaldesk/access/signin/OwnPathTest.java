package io.terminaldesk.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/terminals",
                "/terminals/",
                "/terminals/S1F2-000158213605014",
                "/terminals?merchantAccount=Test%20Merchant&state=offline&sort=-since",
                "/settings/users/support@example.com",
                "/settings/stores/Loja%20S%C3%A3o%20Paulo",
                "/audit?from=2026-01-01&to=2026-02-01",
                "/"
            })
    void goesOnToAPageOfThisService(String then) {
        assertThat(OwnPath.of(then).value()).isEqualTo(then);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.test",
                "///evil.test",
                "/\\evil.test",
                "\\\\evil.test",
                "/\t/evil.test",
                "/\n/evil.test",
                "\t//evil.test",
                " //evil.test",
                "/%2f/evil.test",
                "/%2F%2Fevil.test",
                "/%5cevil.test",
                "/%5C%5Cevil.test",
                "/%252f/evil.test",
                "/%09/evil.test",
                "/%0d%0aLocation:%20https://evil.test",
                "/terminals//evil.test",
                "/./evil",
                "/.//evil.test",
                "/terminals/../../evil",
                "/%2e%2e/evil",
                "https://evil.test",
                "https:evil.test",
                "HTTPS:\\\\evil.test",
                "javascript:alert(1)",
                "/javascript:alert(1)",
                "data:text/html,x",
                "evil.test",
                "@evil.test",
                "/@evil.test:80/",
                "/terminals#//evil.test",
                "/terminals;//evil.test",
                "/{evil}",
                "/sign-in",
                "/sign-out",
                "/live/events",
                "/api/terminals"
            })
    void goesNowhereElse(String then) {
        assertThat(OwnPath.of(then)).isEqualTo(OwnPath.START);
        assertThat(OwnPath.of(null)).isEqualTo(OwnPath.START);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 100_000})
    void goesNowhereFarAndDecidesAtOnce(int length) {
        assertThat(OwnPath.of("/" + "a".repeat(length))).isEqualTo(OwnPath.START);
        assertThat(OwnPath.of("/" + "a".repeat(1_900) + "!")).isEqualTo(OwnPath.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://desk.test/terminals?state=offline", "http://localhost:8080/terminals?state=offline"})
    void findsThePageThatAFragmentWasAskedFrom(String url) {
        assertThat(OwnPath.ofUrl(url).value()).isEqualTo("/terminals?state=offline");
        assertThat(OwnPath.ofUrl("https://desk.test//evil.test")).isEqualTo(OwnPath.START);
        assertThat(OwnPath.ofUrl("not a url")).isEqualTo(OwnPath.START);
    }
}
