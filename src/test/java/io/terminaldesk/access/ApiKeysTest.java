package io.terminaldesk.access;

import static io.terminaldesk.access.AccessFixture.CAFE;
import static io.terminaldesk.access.AccessFixture.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ApiKeysTest {

    private final AccessFixture access;

    ApiKeysTest(TestDatabase database) {
        access = new AccessFixture(database);
    }

    @BeforeEach
    void addMerchantAccounts() {
        access.merchantAccounts.add(SHOP);
        access.merchantAccounts.add(CAFE);
    }

    @Test
    void issuesAKeyOfTheDocumentedForm() {
        String key = access.registry.issue("till 1", Set.of(SHOP));
        assertThat(key).matches("td_[0-9a-z]{8}_[A-Za-z0-9_-]{43}");
        assertThat(access.registry.issue("till 2", Set.of(SHOP))).isNotEqualTo(key);
    }

    @Test
    void knowsTheCallerAndItsMerchantAccounts() {
        String key = access.registry.issue("till", Set.of(SHOP, CAFE));
        assertThat(access.keys.authenticate(key)).hasValue(new ApiCaller(key.substring(3, 11), Set.of(SHOP, CAFE)));
    }

    @Test
    void refusesAnythingButTheWholeKey() {
        String key = access.registry.issue("till", Set.of(SHOP));
        String other = access.registry.issue("till", Set.of(SHOP));
        assertThat(access.keys.authenticate("")).isEmpty();
        assertThat(access.keys.authenticate("demo")).isEmpty();
        assertThat(access.keys.authenticate(key.substring(0, 54))).isEmpty();
        assertThat(access.keys.authenticate(key + "A")).isEmpty();
        assertThat(access.keys.authenticate(key.toUpperCase())).isEmpty();
        assertThat(access.keys.authenticate(key.substring(0, 12) + other.substring(12)))
                .isEmpty();
        assertThat(access.keys.authenticate(Sha256.of(key))).isEmpty();
    }

    @Test
    void readsTheAuditOnlyWithAKeyThatWasGivenIt() {
        String plain = access.registry.issue("till", Set.of(SHOP));
        String auditor = access.registry.issue("auditor", Set.of(SHOP), true);
        assertThat(access.keys.authenticate(plain))
                .hasValueSatisfying(it -> assertThat(it.may(Right.SEE_AUDIT)).isFalse());
        assertThat(access.keys.authenticate(auditor)).hasValueSatisfying(it -> {
            assertThat(it.may(Right.SEE_AUDIT)).isTrue();
            assertThat(it.may(Right.SEE_TERMINALS)).isTrue();
            assertThat(it.may(Right.MANAGE_USERS)).isFalse();
        });
        String id = auditor.substring(3, 11);
        assertThat(access.registry.all())
                .filteredOn(RegisteredKey::readsAudit)
                .singleElement()
                .satisfies(it -> assertThat(it.keyId()).isEqualTo(id));
        assertThat(access.registry.register(id, "auditor", auditor, Set.of(SHOP), false))
                .isTrue();
        assertThat(access.registry.all()).noneMatch(RegisteredKey::readsAudit);
    }

    @Test
    void storesNoSecret() {
        String key = access.registry.issue("till", Set.of(SHOP));
        assertThat(DatabaseDump.of(access.dataSource))
                .contains(key.substring(3, 11))
                .doesNotContain(key.substring(12));
    }

    @Test
    void refusesARevokedKeyWithinTwoSeconds() {
        String key = access.registry.issue("till", Set.of(SHOP));
        assertThat(access.keys.authenticate(key)).isPresent();
        assertThat(access.registry.revoke(key.substring(3, 11))).isTrue();
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(access.keys.authenticate(key)).isEmpty());
        assertThat(access.registry.revoke(key.substring(3, 11))).isFalse();
        assertThat(access.registry.revoke("nokey")).isFalse();
    }

    @Test
    void readsTheDatabaseOnceForABurst() {
        String key = access.registry.issue("till", Set.of(SHOP));
        var remembering = new StoredApiKeys(access.jdbc, Duration.ofHours(1));
        assertThat(remembering.authenticate(key)).isPresent();
        access.registry.revoke(key.substring(3, 11));
        assertThat(remembering.authenticate(key)).isPresent();
    }

    @Test
    void remembersNoRefusal() {
        assertThat(access.keys.authenticate("demo-api-key")).isEmpty();
        access.registry.register("demo", "", "demo-api-key", Set.of(SHOP));
        assertThat(access.keys.authenticate("demo-api-key")).isPresent();
    }

    @Test
    void replacesAFreeTextKeyByTheNextOfItsId() {
        assertThat(access.registry.register("demo", "demo", "demo-api-key", Set.of(SHOP)))
                .isTrue();
        assertThat(access.registry.register("demo", "demo", "demo-api-key", Set.of(SHOP)))
                .isFalse();
        assertThat(access.registry.register("demo", "demo", "another", Set.of(SHOP)))
                .isTrue();
        assertThat(access.keys.authenticate("demo-api-key")).isEmpty();
        assertThat(access.keys.authenticate("another")).hasValue(new ApiCaller("demo", Set.of(SHOP)));
    }

    @Test
    void leavesARevokedKeyRevokedWhenItIsRegisteredAgain() {
        String key = access.registry.issue("till", Set.of(SHOP));
        String id = key.substring(3, 11);
        access.registry.revoke(id);
        assertThat(access.registry.register(id, "till", key, Set.of(SHOP))).isFalse();
        assertThat(access.keys.authenticate(key)).isEmpty();
    }

    @Test
    void changesLabelAndMerchantAccountsOfARegisteredKey() {
        String key = access.registry.issue("old", Set.of(SHOP));
        String id = key.substring(3, 11);
        assertThat(access.registry.register(id, "new", key, Set.of(CAFE))).isTrue();
        assertThat(access.registry.register(id, "new", key, Set.of(CAFE))).isFalse();
        assertThat(access.registry.all()).singleElement().satisfies(it -> {
            assertThat(it.label()).isEqualTo("new");
            assertThat(it.merchantAccounts()).containsExactly(CAFE);
            assertThat(it.revokedAt()).isNull();
        });
    }

    @Test
    void pagesTheKeysOfAMerchantAccountWithAllThatTheyActFor() {
        for (String id : List.of("a", "b", "c", "d")) {
            access.registry.register(id, "till " + id, "key " + id, Set.of(SHOP));
        }
        access.registry.register("b2", "both", "key b2", Set.of(SHOP, CAFE));
        access.registry.register("b3", "elsewhere", "key b3", Set.of(CAFE));
        assertThat(access.registry.of(SHOP, null, 3))
                .extracting(RegisteredKey::keyId)
                .containsExactly("a", "b", "b2");
        assertThat(access.registry.of(SHOP, "b", 3))
                .extracting(RegisteredKey::keyId)
                .containsExactly("b2", "c", "d");
        assertThat(access.registry.of(SHOP, "b", 1)).singleElement().satisfies(it -> assertThat(it.merchantAccounts())
                .containsExactlyInAnyOrder(SHOP, CAFE));
        assertThat(access.registry.of(SHOP, "d", 3)).isEmpty();
    }

    @Test
    void listsARevokedKeyForThirtyDays() {
        access.registry.register("old", "till", "old key", Set.of(SHOP));
        access.registry.register("late", "till", "late key", Set.of(SHOP));
        for (String id : List.of("old", "late")) {
            access.registry.revoke(id);
            access.jdbc
                    .sql("UPDATE api_key SET revoked_at = CURRENT_TIMESTAMP - CAST(? AS INTEGER) * INTERVAL '1' DAY"
                            + " WHERE id = ?")
                    .params(id.equals("old") ? 31 : 29, id)
                    .update();
        }
        assertThat(access.registry.of(SHOP, null, 10))
                .extracting(RegisteredKey::keyId)
                .containsExactly("late");
        assertThat(access.registry.find("old"))
                .hasValueSatisfying(it -> assertThat(it.revokedAt()).isNotNull());
        assertThat(access.registry.find("none")).isEmpty();
    }

    @Test
    void refusesAKeyUnderAnIdThatIsNotItsOwnAndQuotesOnlyTheId() {
        String key = access.registry.issue("till", Set.of(SHOP));
        for (String id : new String[] {"demo", "abcdefgh", ""}) {
            assertThatThrownBy(() -> access.registry.register(id, "", key, Set.of(SHOP)))
                    .hasMessage("'" + id + "' is not the id of the key given with it");
        }
        assertThatThrownBy(() -> access.registry.register("abcdefgh", "", "free text", Set.of(SHOP)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAKeyWithoutAKnownMerchantAccount() {
        assertThatThrownBy(() -> access.registry.issue("till", Set.of()))
                .hasMessage("a key needs at least one merchant account");
        assertThatThrownBy(() -> access.registry.issue("till", Set.of(new MerchantAccount("Nobody"))))
                .hasMessage("there is no merchant account 'Nobody'");
        assertThat(access.registry.all()).isEmpty();
    }
}
