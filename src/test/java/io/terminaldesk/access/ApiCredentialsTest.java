package io.terminaldesk.access;

import static io.terminaldesk.access.AccessFixture.SHOP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.TestDatabase;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;

class ApiCredentialsTest {

    private final AccessFixture access = new AccessFixture(TestDatabase.H2);
    private final ApiCredentials credentials = new ApiCredentials(access.keys, AccessFixture.twentyAMinute());
    private String key = "";
    private String id = "";

    @BeforeEach
    void issueKey() {
        access.merchantAccounts.add(SHOP);
        key = access.registry.issue("till", Set.of(SHOP));
        id = key.substring(3, 11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-api-key", "X-API-Key", "X-API-KEY", "x-API-key"})
    void takesTheHeaderInAnyCase(String header) {
        assertThat(credentials.read(with(header, key))).isEqualTo(caller());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "BASIC  "})
    void takesBasicWithTheKeysIdAndTheWholeKey(String scheme) {
        assertThat(credentials.read(with("Authorization", scheme + base64(id + ":" + key))))
                .isEqualTo(caller());
    }

    @Test
    void tellsAMissingCredentialFromARefusedOne() {
        assertThat(credentials.read(new MockHttpServletRequest())).isEqualTo(new Presented.Missing());
        assertThat(credentials.read(with("x-api-key", ""))).isEqualTo(new Presented.Refused());
        assertThat(credentials.read(with("x-api-key", key + " "))).isEqualTo(new Presented.Refused());
    }

    @Test
    void refusesBasicWhoseUserIsNotTheKeysId() {
        for (String pair : new String[] {"other:" + key, ":" + key, id.toUpperCase() + "x:" + key, key, id + ":"}) {
            assertThat(credentials.read(with("Authorization", "Basic " + base64(pair))))
                    .isEqualTo(new Presented.Refused());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Basic", "Basic ", "Basic !", "Basic /////w==", "Digest a", "", "BasicOg=="})
    void refusesEveryOtherAuthorization(String authorization) {
        assertThat(credentials.read(with("Authorization", authorization))).isEqualTo(new Presented.Refused());
    }

    @Test
    void refusesMoreThanOneCredentialEvenWhenEachIsValid() {
        var doubled = with("x-api-key", key);
        doubled.addHeader("X-API-KEY", key);
        assertThat(credentials.read(doubled)).isEqualTo(new Presented.Refused());
        var both = with("x-api-key", key);
        both.addHeader("Authorization", "Basic " + base64(id + ":" + key));
        assertThat(credentials.read(both)).isEqualTo(new Presented.Refused());
    }

    @Test
    void looksAtNothingMoreFromASourceThatFailedTwentyTimes() {
        for (int i = 0; i < 20; i++) {
            assertThat(credentials.read(with("x-api-key", "guess" + i))).isEqualTo(new Presented.Refused());
        }
        assertThat(credentials.read(with("x-api-key", "guess")))
                .isInstanceOfSatisfying(Presented.Throttled.class, it -> assertThat(it.retryAfter())
                        .isPositive());
        assertThat(credentials.read(with("x-api-key", key))).isInstanceOf(Presented.Throttled.class);
        var elsewhere = with("x-api-key", key);
        elsewhere.setRemoteAddr("192.0.2.7");
        assertThat(credentials.read(elsewhere)).isEqualTo(caller());
    }

    @Test
    void countsNoValidKeyAndNoMissingOne() {
        for (int i = 0; i < 50; i++) {
            assertThat(credentials.read(with("x-api-key", key))).isEqualTo(caller());
            credentials.read(new MockHttpServletRequest());
        }
        assertThat(credentials.read(with("x-api-key", key))).isEqualTo(caller());
    }

    @Test
    void countsAnIpv6NetworkAsOneSource() {
        for (int i = 0; i < 20; i++) {
            var request = with("x-api-key", "guess");
            request.setRemoteAddr("[2001:db8:1:2::" + i + "]");
            credentials.read(request);
        }
        var neighbour = with("x-api-key", key);
        neighbour.setRemoteAddr("2001:db8:1:2:ffff:0:0:1");
        assertThat(credentials.read(neighbour)).isInstanceOf(Presented.Throttled.class);
        neighbour.setRemoteAddr("2001:db8:1:3::1");
        assertThat(credentials.read(neighbour)).isEqualTo(caller());
    }

    @Test
    void letsNobodyInWhileTheKeysCannotBeRead() {
        ApiKeys away = _ -> {
            throw new DataAccessResourceFailureException("away");
        };
        assertThat(new ApiCredentials(away, AccessFixture.twentyAMinute()).read(with("x-api-key", key)))
                .isEqualTo(new Presented.Uncheckable());
    }

    private Presented caller() {
        return new Presented.Caller(new ApiCaller(id, Set.of(SHOP)));
    }

    static MockHttpServletRequest with(String header, String value) {
        var request = new MockHttpServletRequest();
        request.addHeader(header, value);
        return request;
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
